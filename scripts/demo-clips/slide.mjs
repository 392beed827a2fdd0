/** One slide as a page of 1280 × 720, in the product's colours. */
export function slideHtml({ course, lesson, slide, index }) {
  const points = slide.points.map((point) => `<li>${point}</li>`).join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
    * { box-sizing: border-box; margin: 0; padding: 0 }
    body { width: 1280px; height: 720px; background: #fbfaf7; color: #1d1b19; padding: 84px 104px;
      font: 40px/1.6 "Noto Sans CJK SC", sans-serif; display: flex; flex-direction: column }
    header { display: flex; align-items: center; gap: 18px; font-size: 24px; color: #5c5750 }
    header i { width: 44px; height: 44px; border-radius: 6px; background: #b3242b; color: #fff; font: 600 24px/44px "Noto Serif CJK SC", serif;
      text-align: center; font-style: normal }
    h1 { font: 600 64px/1.35 "Noto Serif CJK SC", serif; margin: 72px 0 44px; padding-left: 28px; border-left: 8px solid #b3242b }
    li { list-style: none; padding-left: 36px; position: relative; margin-bottom: 14px }
    li::before { content: ''; position: absolute; left: 4px; top: 28px; width: 10px; height: 10px; border-radius: 50%; background: #7a746b }
    footer { margin-top: auto; display: flex; justify-content: space-between; font-size: 24px; color: #7a746b }
  </style><header><i>时</i>${course.title}</header><h1>${slide.heading}</h1><ul>${points}</ul>
  <footer><span>主讲人 ${course.lecturer}</span><span>${index + 1} / ${lesson.slides.length}</span></footer></html>`;
}
