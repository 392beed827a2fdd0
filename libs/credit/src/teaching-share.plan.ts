export interface TeachingShare {
  memberId: string;
  amountHundredths: number;
}

/**
 * Splits what a course gives for teaching among those who taught it, evenly: naming more lecturers never makes more
 * hours. What does not divide goes, hundredth by hundredth, to those named first. In the order of the ids, so that
 * two postings at once lock the members' rows in one order.
 */
export function sharesOf(totalHundredths: number, lecturerIds: readonly string[]): TeachingShare[] {
  const members = [...new Set(lecturerIds)];
  if (members.length === 0) return [];
  const each = Math.floor(totalHundredths / members.length);
  const rest = totalHundredths - each * members.length;
  return members
    .map((memberId, at) => ({ memberId, amountHundredths: each + (at < rest ? 1 : 0) }))
    .filter(({ amountHundredths }) => amountHundredths > 0)
    .toSorted((one, other) => (one.memberId < other.memberId ? -1 : 1));
}
