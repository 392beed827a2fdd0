// Made by `npm run openapi` from apps/api/openapi.json. Do not edit.
export interface paths {
    "/api/v1/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assignment_list"];
        put?: never;
        post: operations["Assignment_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assignment_show"];
        put: operations["Assignment_change"];
        post?: never;
        delete: operations["Assignment_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignment_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assignment_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignment_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignment_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignment_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Attempt_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}/answers/{questionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Attempt_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Attempt_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audience-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AudienceList_list"];
        put?: never;
        post: operations["AudienceList_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audience-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AudienceList_show"];
        put?: never;
        post?: never;
        delete: operations["AudienceList_remove"];
        options?: never;
        head?: never;
        patch: operations["AudienceList_rename"];
        trace?: never;
    };
    "/api/v1/audience-lists/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AudienceList_members"];
        put?: never;
        post: operations["AudienceList_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audience-lists/{id}/members/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AudienceList_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audience-lists/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AudienceList_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditRecord_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-records/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AuditRecord_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/code-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Password_requestCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Password_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IdentitySignIn_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers/{id}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IdentitySignIn_callback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IdentitySignIn_start"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Category_list"];
        put?: never;
        post: operations["Category_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Category_remove"];
        options?: never;
        head?: never;
        patch: operations["Category_change"];
        trace?: never;
    };
    "/api/v1/categories/{code}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Category_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Category_usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/verification/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Certificate_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/change-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChangeRequest_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/change-requests/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ChangeRequest_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrainingClass_list"];
        put?: never;
        post: operations["TrainingClass_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrainingClass_show"];
        put?: never;
        post?: never;
        delete: operations["TrainingClass_remove"];
        options?: never;
        head?: never;
        patch: operations["TrainingClass_edit"];
        trace?: never;
    };
    "/api/v1/classes/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassLife_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassAssignment_list"];
        put?: never;
        post: operations["ClassAssignment_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/assignments/{assignmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ClassAssignment_change"];
        trace?: never;
    };
    "/api/v1/classes/{id}/assignments/{assignmentId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassAssignment_allFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/assignments/{assignmentId}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassAssignment_submissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/assignments/{assignmentId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassAssignment_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassAttendance_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/attendance/{halfDay}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassAttendance_roll"];
        put: operations["ClassAttendance_call"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/attendance/{halfDay}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassAttendance_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassLife_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Certificate_ofClass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/certificates/{certificateId}/reissue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Certificate_reissue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassClosing_preview"];
        put?: never;
        post: operations["ClassClosing_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassClosing_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/contents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassTimetable_contentsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ClassTimetable_setCourses"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/exams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ClassTimetable_setExams"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/excellent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ClassClosing_excellent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassGroup_list"];
        put: operations["ClassGroup_place"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/groups/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassGroup_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/import-templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassImport_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassImport_list"];
        put?: never;
        post: operations["ClassImport_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassImport_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/imports/{importId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassImport_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/imports/{importId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassImport_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/imports/{importId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassImport_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassLeave_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/leaves/{leaveId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassLeave_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassMember_list"];
        put?: never;
        post: operations["ClassMember_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/members/{memberId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassMember_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/members/{memberId}/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ClassGroup_appoint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/members/{memberId}/expulsion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassClosing_expel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/members/{memberId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassMember_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/members/{memberId}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassMember_replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/members/{memberId}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ClassClosing_override"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/members/{memberId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassMember_takeOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassNotice_list"];
        put?: never;
        post: operations["ClassNotice_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/notices/{noticeId}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassNotice_readers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/notices/{noticeId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassNotice_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassLife_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["TrainingClass_shareOut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassClosing_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassLife_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassTimetable_list"];
        put?: never;
        post: operations["ClassTimetable_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ClassTimetable_remove"];
        options?: never;
        head?: never;
        patch: operations["ClassTimetable_change"];
        trace?: never;
    };
    "/api/v1/classes/{id}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["TrainingClass_setStaff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassLife_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassLife_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/submissions/{submissionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassAssignment_submission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/submissions/{submissionId}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassAssignment_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/submissions/{submissionId}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassAssignment_mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}/submissions/{submissionId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassAssignment_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/to-approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrainingClass_toApprove"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CodeTable_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-tables/{set}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CodeTable_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-tables/{set}/{code}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CodeTable_map"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/course-import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourseImport_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/course-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourseImport_list"];
        put?: never;
        post: operations["CourseImport_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/course-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourseImport_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/course-imports/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseImport_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/course-imports/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseImport_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/course-imports/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourseImport_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/course-imports/{id}/matching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseImport_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/course-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourseImport_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/course-imports/{id}/verdicts-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourseImport_verdicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/course-themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourseTheme_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LearnerCourses_list"];
        put?: never;
        post: operations["CourseAuthoring_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LearnerCourses_show"];
        put?: never;
        post?: never;
        delete: operations["CourseAuthoring_remove"];
        options?: never;
        head?: never;
        patch: operations["CourseAuthoring_change"];
        trace?: never;
    };
    "/api/v1/courses/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseShortcut_archive"];
        delete: operations["CourseShortcut_restore"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourseAudience_show"];
        put: operations["CourseAudience_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/awaited-submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseShortcut_submitWhenReady"];
        delete: operations["CourseShortcut_waitNoLonger"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseShortcut_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseAuthoring_addLesson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/lessons/{lessonId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["CourseAuthoring_removeLesson"];
        options?: never;
        head?: never;
        patch: operations["CourseAuthoring_changeLesson"];
        trace?: never;
    };
    "/api/v1/courses/{id}/lessons/{lessonId}/quiz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Quiz_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/micro": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["CourseShortcut_makeOrdinary"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/next-version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseAuthoring_openNext"];
        delete: operations["CourseAuthoring_discardNext"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseReview_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseReview_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/review-comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReviewComment_list"];
        put?: never;
        post: operations["ReviewComment_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/review-comments/{commentId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ReviewComment_settle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/schedules/{act}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CourseReview_schedule"];
        post?: never;
        delete: operations["CourseReview_cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseAuthoring_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourseVersion_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/versions/{number}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourseVersion_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseReview_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Directory_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory-syncs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Directory_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Exam_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Exam_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exams/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Exam_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoleGrant_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import_list"];
        put?: never;
        post: operations["Import_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Import_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Import_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/verdicts-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import_verdicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Integrity_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assessment_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LearnerCourses_assigned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/awaited-classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassClosing_awaited"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Certificate_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Certificate_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/change-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChangeRequest_mine"];
        put?: never;
        post: operations["ChangeRequest_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/change-requests/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ChangeRequest_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyClass_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassPage_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyClass_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyAssignment_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}/assignments/{assignmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyAssignment_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}/assignments/{assignmentId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["MyAssignment_saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}/assignments/{assignmentId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyAssignment_addFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}/assignments/{assignmentId}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyAssignment_file"];
        put?: never;
        post?: never;
        delete: operations["MyAssignment_removeFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}/assignments/{assignmentId}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyAssignment_handIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassGroup_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassLeave_mine"];
        put?: never;
        post: operations["ClassLeave_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}/leaves/{leaveId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassLeave_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassNotice_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}/notices/{noticeId}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassNotice_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClassAttendance_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassClosing_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/classes/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyClass_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/courses/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LearnerCourses_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Credit_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnData_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Identity_list"];
        put?: never;
        post: operations["Identity_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Identity_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChangeRequest_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/open-classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyClass_listOpen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Password_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/pending-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Identity_pending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LearnerCourses_recommended"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Study_resume"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SecondFactor_state"];
        put?: never;
        post: operations["SecondFactor_enrol"];
        delete: operations["SecondFactor_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MySession_list"];
        put?: never;
        post?: never;
        delete: operations["MySession_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["MySession_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/study-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Study_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media-assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MediaAsset_list"];
        put?: never;
        post: operations["MediaAsset_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media-assets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MediaAsset_find"];
        put?: never;
        post?: never;
        delete: operations["MediaAsset_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media-assets/{id}/preview/keys/{index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Preview_key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media-assets/{id}/preview/playlist.m3u8": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Preview_playlist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media-assets/{id}/preview/segments/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Preview_segment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media-assets/{id}/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Preview_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Member_list"];
        put?: never;
        post: operations["Member_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Member_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Member_change"];
        trace?: never;
    };
    "/api/v1/members/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MemberAccount_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/account/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MemberAccount_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/account/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MemberAccount_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Member_depart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MemberMerge_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MemberMerge_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/one-time-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OneTimeCode_giveOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Member_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["MemberAccount_removeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MemberAccount_endSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Member_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Membership_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/micro-courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourseShortcut_createMicro"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-time-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OneTimeCode_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overdue-classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClassClosing_overdueClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/play-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlaySession_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/play-sessions/{id}/beats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlaySession_handIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/play-sessions/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlaySession_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/play-sessions/{id}/keys/{index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Delivery_key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/play-sessions/{id}/playlist.m3u8": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Delivery_playlist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/play-sessions/{id}/segments/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Delivery_segment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rank-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assignment_ranks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Report_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_list"];
        put?: never;
        post: operations["Report_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Report_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourseReview_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{courseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourseReview_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RoleGrant_list"];
        put?: never;
        post: operations["RoleGrant_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-grants/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoleGrant_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-grants/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RoleGrant_holders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Setting_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Setting_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SystemStatus_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takedowns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Takedown_list"];
        put?: never;
        post: operations["Takedown_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takedowns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Takedown_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takedowns/{id}/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Takedown_courses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takedowns/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Takedown_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takedowns/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Takedown_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teaching/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Teaching_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teaching/courses-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourseImport_courses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teaching/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Teaching_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teaching/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Teaching_credits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teaching/lecturers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Teaching_lecturers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Transfer_list"];
        put?: never;
        post: operations["Transfer_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Transfer_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Transfer_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Transfer_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Transfer_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Transfer_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Transfer_lookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitChange_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["UnitChange_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unit_tree"];
        put?: never;
        post: operations["Unit_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unit_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Unit_edit"];
        trace?: never;
    };
    "/api/v1/units/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Unit_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitHours_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Unit_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Unit_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitHours_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unit_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitSearch_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** tus：开始上传，Location 的最后一段是上传编号 */
        post: operations["Upload_create"];
        delete?: never;
        /** tus：服务器支持的能力 */
        options: operations["Upload_describe"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** tus：放弃上传 */
        delete: operations["Upload_terminate"];
        options?: never;
        /** tus：已收到多少字节 */
        head: operations["Upload_offset"];
        /** tus：接着上传 */
        patch: operations["Upload_append"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AddLessonDto: {
            chapterId?: string;
            /** @enum {string} */
            kind: "video" | "audio" | "document" | "quiz";
            mediaAssetId?: string | null;
            title: string;
        };
        AnchorStateResponse: {
            /** Format: date-time */
            at: string;
            number: number | null;
            overdue: boolean;
            sound: boolean;
        };
        AnswerDto: {
            answer: (string | string[] | boolean) | null;
            revision?: number;
        };
        AskedFactResponse: {
            asked: string | null;
            field: string;
            now: string | null;
        };
        AssessmentResponse: {
            basis: string;
            /** Format: date */
            cutOffDay: string;
            daysLeft: number;
            met: boolean;
            /** @example 2026 */
            period: string;
            requirements: components["schemas"]["RequirementResponse"][];
            /** @example 网络自学 50 学时 */
            scheme: string;
            version: number;
        };
        AssignedCoursePageResponse: {
            items: components["schemas"]["AssignedCourseResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        AssignedCourseResponse: {
            category: string;
            /** Format: date-time */
            completedAt: string | null;
            credited: boolean;
            /** @example 0.75 */
            creditHours: string;
            dueOn: string | null;
            durationSeconds: number;
            id: string;
            lecturer: string;
            lessonCount: number;
            overdue: boolean;
            progress: number;
            /** Format: date-time */
            publishedAt: string | null;
            reasons: components["schemas"]["CourseReasonResponse"][];
            required: boolean;
            title: string;
        };
        AssignmentCourseResponse: {
            durationSeconds: number;
            id: string;
            /** @enum {string} */
            state: "draft" | "submitted" | "published" | "withdrawn";
            title: string;
        };
        AssignmentDto: {
            body: string;
            /** Format: date-time */
            dueAt: string;
            fileTypes: ("doc" | "docx" | "pdf" | "jpg" | "png")[];
            fullPoints?: number | null;
            maxWords?: number | null;
            minWords?: number | null;
            required: boolean;
            title: string;
        };
        AssignmentFileResponse: {
            fileName: string;
            id: string;
            name: string;
            sizeBytes: number;
            submissionId: string;
            unitName: string;
        };
        AssignmentPersonResponse: {
            /** Format: date-time */
            completedAt: string | null;
            finishedCourses: number;
            memberId: string;
            name: string;
            title: string | null;
            unitName: string;
        };
        AssignmentResponse: {
            body: string;
            /** Format: date-time */
            createdAt: string;
            createdByName: string;
            /** Format: date-time */
            dueAt: string;
            fileTypes: ("doc" | "docx" | "pdf" | "jpg" | "png")[];
            fullPoints: number | null;
            handedIn: number;
            id: string;
            late: number;
            marked: number;
            maxWords: number | null;
            minWords: number | null;
            people: number;
            required: boolean;
            returned: number;
            title: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawnReason: string | null;
        };
        AttachFileDto: {
            uploadId: string;
        };
        AttemptOptionResponse: {
            id: string;
            text: string;
        };
        AttemptQuestionResponse: {
            answer: (string | string[] | boolean) | null;
            awarded?: number;
            correct?: (string | string[] | boolean) | null;
            explanation?: string;
            id: string;
            options: components["schemas"]["AttemptOptionResponse"][];
            revision: number;
            /** Format: date-time */
            savedAt: string | null;
            score: number;
            stem: string;
            /** @enum {string} */
            type: "single" | "multiple" | "boolean";
        };
        AttemptResponse: {
            courseId: string | null;
            /** Format: date-time */
            deadline: string;
            examId: string;
            /** Format: date-time */
            finishedAt: string | null;
            id: string;
            lessonId: string | null;
            passed: boolean | null;
            passScore: number;
            questions: components["schemas"]["AttemptQuestionResponse"][];
            score: number | null;
            /** Format: date-time */
            serverTime: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "submitted" | "closed";
            title: string;
            totalScore: number;
        };
        AttemptResultResponse: {
            passed: boolean | null;
            score: number | null;
            /** @enum {string} */
            state: "running" | "submitted" | "closed";
        };
        AttendanceMemberResponse: {
            aboveLimit: boolean;
            groupNo: number | null;
            memberId: string;
            name: string;
            tally: components["schemas"]["TallyResponse"];
            title: string | null;
            unitName: string;
        };
        AttendanceResponse: {
            halfDays: components["schemas"]["HalfDayResponse"][];
            members: components["schemas"]["AttendanceMemberResponse"][];
            mostLeave: number | null;
        };
        AudienceListDto: {
            name: string;
            unitId: string;
        };
        AudienceListPageResponse: {
            items: components["schemas"]["AudienceListResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        AudienceListResponse: {
            createdByName: string;
            id: string;
            name: string;
            size: number;
            unit: components["schemas"]["NamedResponse"];
            /** Format: date-time */
            updatedAt: string;
        };
        AudienceRuleDto: {
            authorities: string[];
            grades: string[];
            personnelCategories: string[];
            postLevels: string[];
        };
        AuditExportResponse: {
            items: components["schemas"]["AuditRecordResponse"][];
        };
        AuditFilterDto: {
            action?: string;
            actorId?: string;
            address?: string;
            /** Format: date-time */
            from?: string;
            query?: string;
            /** @enum {string} */
            result?: "done" | "refused";
            subject?: string;
            subjectId?: string;
            /** Format: date-time */
            to?: string;
        };
        AuditRecordPageResponse: {
            items: components["schemas"]["AuditRecordResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        AuditRecordResponse: {
            action: string;
            actorId: string;
            actorName: string;
            address: string | null;
            /** Format: date-time */
            at: string;
            chain: number | null;
            details: {
                [key: string]: unknown;
            } | null;
            id: string;
            requestId: string | null;
            /** @enum {string} */
            result: "done" | "refused";
            sequence: number | null;
            subject: string;
            subjectId: string | null;
            userAgent: string | null;
        };
        AwaitedClassResponse: {
            classId: string;
            /** Format: date */
            endsOn: string;
            name: string;
        };
        AwaitedSubmissionResponse: {
            /** Format: date-time */
            askedAt: string;
            failure: string | null;
        };
        BeatDto: {
            positionMs: number;
            /** @description [fromMs, toMs] of the media, just played; 0 ≤ from < to ≤ 86400000 */
            ranges: number[][];
            rate: number;
            seq: number;
            visible: boolean;
        };
        BeatResponse: {
            /** @description new time, accepted by this beat */
            acceptedMs: number;
            /** @description the lesson is complete */
            completed: boolean;
            /** @description unique time of the lesson, accepted until now */
            coveredMs: number;
            rejected: components["schemas"]["RejectionResponse"][];
            /** @description another session of this member is live now */
            superseded?: boolean;
        };
        CategoryAmountResponse: {
            /** @example 1.50 */
            amount: string;
            category: string;
        };
        CategoryPolicyDto: {
            /**
             * @example [
             *       1,
             *       1.5,
             *       2
             *     ]
             */
            allowedRates?: number[] | null;
            /** @enum {number|null} */
            completionThreshold?: 90 | 95 | 100 | null;
            firstViewSeeking?: boolean | null;
            orderLock?: boolean | null;
        };
        CategoryPolicyResponse: {
            allowedRates: number[] | null;
            completionThreshold: number | null;
            firstViewSeeking: boolean | null;
            orderLock: boolean | null;
        };
        CategoryResponse: {
            closed: boolean;
            /** Format: date-time */
            closedAt: string | null;
            /** @example theory */
            code: string;
            depth: number;
            effective: components["schemas"]["CategoryPolicyResponse"];
            /** @example 党的创新理论 */
            name: string;
            parentCode: string | null;
            policy: components["schemas"]["CategoryPolicyResponse"];
        };
        CertificateOfMember: {
            id: string;
            number: string;
        };
        CertificateResponse: {
            amountHundredths: number;
            classId: string;
            className: string;
            code: string;
            /** Format: date */
            endsOn: string;
            excellent: boolean;
            holderName: string;
            id: string;
            /** Format: date-time */
            issuedAt: string;
            /** @example PX2026-000123 */
            number: string;
            organiserName: string;
            /** Format: date */
            startsOn: string;
            /** Format: date-time */
            voidedAt: string | null;
            voidReason: string | null;
        };
        ChainsVerdictResponse: {
            chains: number;
            /** @example audit */
            of: string;
            ok: boolean;
            rows: number;
        };
        ChangeCategoryDto: {
            closed?: boolean;
            name?: string;
            policy?: components["schemas"]["CategoryPolicyDto"];
        };
        ChangeCourseDto: {
            /**
             * @example [
             *       1,
             *       1.5,
             *       2
             *     ]
             */
            allowedRates?: number[] | null;
            /** @example theory */
            category?: string;
            changeNote?: string;
            chapters?: components["schemas"]["ChapterDto"][];
            /** @enum {integer|null} */
            completionThreshold?: 90 | 95 | 100 | null;
            creditHundredths?: number | null;
            firstViewSeeking?: boolean | null;
            lecturer?: string;
            lecturers?: components["schemas"]["LecturerDto"][];
            orderLock?: boolean;
            required?: boolean;
            summary?: string;
            tags?: string[];
            /** @example theory */
            theme?: string;
            title?: string;
        };
        ChangeLessonDto: {
            mediaAssetId?: string | null;
            title?: string;
        };
        ChangeRequestPageResponse: {
            items: components["schemas"]["ChangeRequestResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        ChangeRequestResponse: {
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            decidedByName: string | null;
            decisionNote: string | null;
            facts: components["schemas"]["AskedFactResponse"][];
            fromDay: string | null;
            id: string;
            memberId: string;
            memberName: string;
            note: string;
            /** @enum {string} */
            state: "waiting" | "approved" | "refused" | "withdrawn";
            unitName: string | null;
        };
        ChapterDto: {
            id?: string;
            lessonIds: string[];
            title: string;
        };
        ChapterSheetResponse: {
            id: string;
            lessons: components["schemas"]["LessonSheetResponse"][];
            title: string;
        };
        ClaimIdentityDto: {
            pending: string;
        };
        ClassChangeDto: {
            approvalRequired?: boolean;
            audience?: string;
            audienceRule?: components["schemas"]["AudienceRuleDto"] | null;
            conditions?: components["schemas"]["ClassConditionsDto"];
            days?: number;
            endsOn?: string;
            enrolUntil?: string | null;
            form?: string;
            host?: string;
            hoursHundredths?: number;
            kind?: string;
            /** @enum {string} */
            mode?: "online" | "offline" | "mixed";
            name?: string;
            place?: string;
            plan?: string;
            quota?: number;
            selfEnrol?: boolean;
            startsOn?: string;
            year?: number;
        };
        ClassCommentDto: {
            comment?: string;
        };
        ClassConditionsDto: {
            examPassRequired: boolean;
            excellentPercent?: number | null;
            leaveLimit: components["schemas"]["LeaveLimitDto"] | null;
            minAttendancePercent: number;
            onlineCoursesRequired: boolean;
            teacherLeaveHalfDays?: number;
        };
        ClassContentsResponse: {
            courses: components["schemas"]["ClassCourseResponse"][];
            exams: components["schemas"]["ClassExamResponse"][];
        };
        ClassCourseResponse: {
            courseId: string;
            durationMs: number;
            offered: boolean;
            required: boolean;
            title: string;
        };
        ClassCoursesDto: {
            courses: components["schemas"]["WantedCourseDto"][];
        };
        ClassExamResponse: {
            /** Format: date-time */
            closesAt: string | null;
            examId: string;
            /** Format: date-time */
            opensAt: string | null;
            required: boolean;
            title: string;
        };
        ClassExamsDto: {
            exams: components["schemas"]["WantedExamDto"][];
        };
        ClassHomeResponse: {
            courses: components["schemas"]["PageCourseResponse"][];
            days: number;
            /** @enum {string|null} */
            duty: "monitor" | "deputy-monitor" | "group-leader" | null;
            endsOn: string;
            exams: components["schemas"]["PageExamResponse"][];
            excellent: boolean;
            formName: string;
            groupNo: number | null;
            host: string;
            hoursHundredths: number;
            id: string;
            kindName: string;
            /** @enum {string} */
            mode: "online" | "offline" | "mixed";
            /** @enum {string} */
            myState: "applied" | "assigned" | "waiting" | "confirmed" | "refused" | "withdrawn" | "expelled" | "completed" | "not-completed";
            name: string;
            place: string;
            plan: string;
            staff: components["schemas"]["ClassTeacherResponse"][];
            startsOn: string;
            /** @enum {string} */
            state: "draft" | "submitted" | "enrolling" | "running" | "closing" | "closed" | "cancelled";
            timetable: components["schemas"]["PageSessionResponse"][];
            unit: components["schemas"]["PageUnitResponse"];
            unreadNotices: number;
        };
        ClassImportConfirmationDto: {
            /** @default false */
            skipFaulty: boolean;
        };
        ClassImportCountsResponse: {
            error: number;
            new: number;
            total: number;
            unchanged: number;
        };
        ClassImportPageResponse: {
            items: components["schemas"]["ClassImportResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        ClassImportResponse: {
            counts: components["schemas"]["ClassImportCountsResponse"];
            /** Format: date-time */
            createdAt: string;
            fileName: string;
            /** Format: date-time */
            finishedAt: string | null;
            id: string;
            /** @enum {string} */
            kind: "members" | "timetable";
            requestedByName: string;
            /** @enum {string} */
            state: "checked" | "applied" | "cancelled";
        };
        ClassImportRowPageResponse: {
            items: components["schemas"]["ClassImportRowResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        ClassImportRowResponse: {
            label: string;
            line: number;
            messages: components["schemas"]["ImportMessageResponse"][];
            /** @enum {string} */
            verdict: "new" | "unchanged" | "error";
        };
        ClassMemberPageResponse: {
            items: components["schemas"]["ClassMemberResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        ClassMemberResponse: {
            authorityName: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** @enum {string|null} */
            duty: "monitor" | "deputy-monitor" | "group-leader" | null;
            /** Format: date-time */
            enteredAt: string;
            excellent: boolean;
            genderName: string;
            gradeName: string | null;
            groupNo: number | null;
            idCardMask: string;
            memberId: string;
            name: string;
            overlaps: components["schemas"]["OverlapResponse"][];
            postLevel: string | null;
            postLevelName: string | null;
            reason: string | null;
            /** @enum {string} */
            state: "applied" | "assigned" | "waiting" | "confirmed" | "refused" | "withdrawn" | "expelled" | "completed" | "not-completed";
            title: string | null;
            unitId: string;
            unitName: string;
            /** @enum {string} */
            way: "applied" | "assigned" | "called";
        };
        ClassPageResponse: {
            items: components["schemas"]["ClassRowResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        ClassQuotaResponse: {
            places: number;
            taken: number;
            unitId: string;
            unitName: string;
        };
        ClassQuotasDto: {
            quotas: components["schemas"]["QuotaShareDto"][];
        };
        ClassReasonDto: {
            reason: string;
        };
        ClassResponse: {
            approvalRequired: boolean;
            audience: string;
            audienceRule: components["schemas"]["AudienceRuleDto"] | null;
            /** Format: date-time */
            cancelledAt: string | null;
            cancelReason: string | null;
            /** Format: date-time */
            closedAt: string | null;
            conditions: components["schemas"]["ClassConditionsDto"];
            days: number;
            /** Format: date-time */
            decidedAt: string | null;
            decisionComment: string | null;
            endsOn: string;
            enrolUntil: string | null;
            form: string;
            formName: string;
            host: string;
            hoursHundredths: number;
            id: string;
            kind: string;
            kindName: string;
            may: ("edit" | "remove" | "submit" | "approve" | "return" | "publish" | "start" | "cancel" | "arrange" | "list-members" | "assign" | "call-up")[];
            memberCount: number;
            /** @enum {string} */
            mode: "online" | "offline" | "mixed";
            name: string;
            openPlaces: number;
            openTaken: number;
            place: string;
            plan: string;
            /** Format: date-time */
            publishedAt: string | null;
            quota: number;
            quotas: components["schemas"]["ClassQuotaResponse"][];
            selfEnrol: boolean;
            staff: components["schemas"]["ClassStaffResponse"][];
            standing: components["schemas"]["ClassStandingResponse"];
            /** Format: date-time */
            startedAt: string | null;
            startsOn: string;
            /** @enum {string} */
            state: "draft" | "submitted" | "enrolling" | "running" | "closing" | "closed" | "cancelled";
            /** Format: date-time */
            submittedAt: string | null;
            unit: components["schemas"]["ClassUnitResponse"];
            waitingCount: number;
            year: number;
        };
        ClassRowResponse: {
            audience: string;
            days: number;
            endsOn: string;
            form: string;
            formName: string;
            host: string;
            hoursHundredths: number;
            id: string;
            kind: string;
            kindName: string;
            memberCount: number;
            /** @enum {string} */
            mode: "online" | "offline" | "mixed";
            name: string;
            place: string;
            quota: number;
            startsOn: string;
            /** @enum {string} */
            state: "draft" | "submitted" | "enrolling" | "running" | "closing" | "closed" | "cancelled";
            unit: components["schemas"]["ClassUnitResponse"];
            waitingCount: number;
            year: number;
        };
        ClassStaffDto: {
            memberIds: string[];
        };
        ClassStaffResponse: {
            memberId: string;
            name: string;
            unitName: string;
        };
        ClassStandingResponse: {
            administers: boolean;
            approves: boolean;
            sends: boolean;
            teaches: boolean;
        };
        ClassTeacherResponse: {
            name: string;
            unitName: string;
        };
        ClassUnitResponse: {
            id: string;
            name: string;
        };
        CloseAssignmentDto: {
            reason: string;
        };
        CloseRoleGrantDto: {
            reason: string;
        };
        ClosingMemberResponse: {
            amountHundredths: number;
            amountWorking: string;
            certificate: components["schemas"]["CertificateOfMember"] | null;
            complete: boolean;
            conditions: components["schemas"]["ConditionResponse"][];
            excellent: boolean;
            groupNo: number | null;
            memberId: string;
            met: boolean;
            name: string;
            override: components["schemas"]["OverrideResponse"] | null;
            tally: components["schemas"]["TallyResponse"];
            title: string | null;
            unitName: string;
            /** @example 出勤 11/12 半天，网络课程 3/3，考试未过：不予结业 */
            working: string;
        };
        ClosingResponse: {
            /** Format: date-time */
            closedAt: string | null;
            completing: number;
            /** Format: date */
            endsOn: string;
            expulsions: components["schemas"]["ExpulsionResponse"][];
            mayClose: boolean;
            members: components["schemas"]["ClosingMemberResponse"][];
            mostExcellent: number | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "enrolling" | "running" | "closing" | "closed" | "cancelled";
            unmarked: number;
            waitingLeaves: number;
        };
        CodeMappingDto: {
            externalCode: string | null;
        };
        CodeRequestDto: {
            account: string;
        };
        CodeSlipResponse: {
            /** @example 7KQM-X3PD */
            code: string;
            /** Format: date-time */
            expiresAt: string;
            idCardMask: string;
            loginName: string | null;
            memberId: string;
            name: string;
            phoneMask: string | null;
            unitName: string;
        };
        CodeTableResponse: {
            codes: components["schemas"]["MappedCodeResponse"][];
            entries: number;
            mapped: number;
            name: string;
            set: string;
            source: string | null;
        };
        CodeTableSummaryResponse: {
            entries: number;
            mapped: number;
            name: string;
            set: string;
            source: string | null;
        };
        CommentResolutionDto: {
            resolved: boolean;
        };
        ConditionResponse: {
            /** @enum {string} */
            kind: "attendance" | "leave" | "courses" | "exams" | "assignments";
            met: boolean;
            /** @example 出勤 11/12 半天 */
            text: string;
        };
        CourseAssignmentDto: {
            courseIds: string[];
            dueOn?: string | null;
            /** @enum {string} */
            kind: "required" | "elective";
            note?: string;
            targets: components["schemas"]["TargetDto"][];
            title: string;
            unitId: string;
            validFrom?: string | null;
            validTo?: string | null;
        };
        CourseAssignmentPageResponse: {
            items: components["schemas"]["CourseAssignmentRowResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        CourseAssignmentResponse: {
            /** Format: date-time */
            closedAt: string | null;
            closeReason: string | null;
            courseCount: number;
            courses: components["schemas"]["AssignmentCourseResponse"][];
            createdByName: string;
            dueOn: string | null;
            id: string;
            /** @enum {string} */
            kind: "required" | "elective";
            may: ("change" | "remove" | "publish" | "close" | "reopen")[];
            note: string;
            /** @enum {string} */
            phase: "draft" | "scheduled" | "running" | "ended" | "closed";
            /** Format: date-time */
            publishedAt: string | null;
            readOnly: boolean;
            /** @enum {string} */
            state: "draft" | "published" | "closed";
            targets: components["schemas"]["TargetResponse"][];
            targetTexts: string[];
            title: string;
            unit: components["schemas"]["NamedResponse"];
            /** Format: date-time */
            updatedAt: string;
            validFrom: string;
            validTo: string | null;
        };
        CourseAssignmentRowResponse: {
            courseCount: number;
            createdByName: string;
            dueOn: string | null;
            id: string;
            /** @enum {string} */
            kind: "required" | "elective";
            /** @enum {string} */
            phase: "draft" | "scheduled" | "running" | "ended" | "closed";
            readOnly: boolean;
            /** @enum {string} */
            state: "draft" | "published" | "closed";
            targetTexts: string[];
            title: string;
            unit: components["schemas"]["NamedResponse"];
            /** Format: date-time */
            updatedAt: string;
            validFrom: string;
            validTo: string | null;
        };
        CourseAudienceDto: {
            targets: components["schemas"]["TargetDto"][];
        };
        CourseAudienceResponse: {
            targets: components["schemas"]["TargetResponse"][];
            units: components["schemas"]["NamedResponse"][];
        };
        CourseCardPageResponse: {
            items: components["schemas"]["CourseCardResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        CourseCardResponse: {
            category: string;
            credited: boolean;
            /** @example 0.75 */
            creditHours: string;
            dueOn: string | null;
            durationSeconds: number;
            id: string;
            lecturer: string;
            lessonCount: number;
            progress: number;
            /** Format: date-time */
            publishedAt: string | null;
            reasons: components["schemas"]["CourseReasonResponse"][];
            required: boolean;
            title: string;
        };
        CourseChapterResponse: {
            id: string;
            lessons: components["schemas"]["CourseLessonResponse"][];
            title: string;
        };
        CourseDetailResponse: {
            category: string;
            chapters: components["schemas"]["CourseChapterResponse"][];
            /** Format: date-time */
            completedAt: string | null;
            credited: boolean;
            /** @example 0.75 */
            creditHours: string;
            dueOn: string | null;
            durationSeconds: number;
            id: string;
            lecturer: string;
            lecturers: string[];
            lessonCount: number;
            orderLock: boolean;
            policy: components["schemas"]["CoursePolicyResponse"];
            progress: number;
            /** Format: date-time */
            publishedAt: string | null;
            reasons: components["schemas"]["CourseReasonResponse"][];
            required: boolean;
            state: string;
            summary: string;
            tags: string[];
            theme: string;
            title: string;
            update: components["schemas"]["CourseUpdateResponse"] | null;
            version: number;
        };
        CourseImportConfirmationDto: {
            /** @default false */
            skipFaulty: boolean;
        };
        CourseImportCountsResponse: {
            courses: number;
            error: number;
            good: number;
            total: number;
            warning: number;
        };
        CourseImportPageResponse: {
            items: components["schemas"]["CourseImportResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        CourseImportResponse: {
            counts: components["schemas"]["CourseImportCountsResponse"];
            /** Format: date-time */
            createdAt: string;
            failure: string | null;
            fileName: string;
            /** Format: date-time */
            finishedAt: string | null;
            id: string;
            progress: number;
            skipsFaulty: boolean;
            /** @enum {string} */
            state: "uploaded" | "checking" | "checked" | "applying" | "done" | "failed" | "cancelled";
            unusedFiles: string[];
        };
        CourseImportRowPageResponse: {
            items: components["schemas"]["CourseImportRowResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        CourseImportRowResponse: {
            course: string;
            courseId: string | null;
            file: string;
            lesson: string;
            line: number;
            messages: components["schemas"]["ImportMessageResponse"][];
            /** @enum {string} */
            verdict: "good" | "error" | "made";
        };
        CourseLessonResponse: {
            completed: boolean;
            coveredMs: number;
            durationSeconds: number;
            id: string;
            /** @enum {string} */
            kind: "video" | "audio" | "document" | "quiz";
            locked: boolean;
            opensAfter?: string;
            positionMs: number;
            quiz?: components["schemas"]["LessonQuizResponse"];
            replaced: boolean;
            title: string;
        };
        CoursePolicyResponse: {
            allowedRates: number[];
            completionThreshold: number;
            firstViewSeeking: boolean;
        };
        CourseReasonResponse: {
            dueOn: string | null;
            /** @example 丰水县委组织部指定必修 */
            text: string;
            title: string;
        };
        CourseReviewResponse: {
            /** Format: date-time */
            at: string;
            by: string;
            comment: string;
            /** @enum {string} */
            decision: "approve" | "return" | "resubmit" | "publish" | "withdraw";
            level: number | null;
        };
        CourseRowPageResponse: {
            items: components["schemas"]["CourseRowResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        CourseRowResponse: {
            /** Format: date-time */
            archivedAt: string | null;
            by: string;
            category: string;
            durationSeconds: number;
            /** @enum {string|null} */
            format: "micro" | null;
            id: string;
            lastComment: string | null;
            lecturer: string;
            lessonCount: number;
            live: components["schemas"]["LiveVersionResponse"] | null;
            /** @enum {string} */
            stage: "draft" | "submitted" | "second-review" | "final-review" | "approved" | "published" | "superseded";
            /** @enum {string} */
            state: "draft" | "submitted" | "published" | "withdrawn";
            /** Format: date-time */
            submittedAt: string | null;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            waiting: components["schemas"]["AwaitedSubmissionResponse"] | null;
        };
        CourseScheduleDto: {
            /** Format: date-time */
            at: string;
            reason?: string;
        };
        CourseSheetResponse: {
            allowedRates: number[];
            /** Format: date-time */
            archivedAt: string | null;
            by: string;
            category: string;
            changeNote: string;
            chapters: components["schemas"]["ChapterSheetResponse"][];
            completionThreshold: number;
            /** @example 0.50 */
            creditHours: string;
            creditHundredths: number | null;
            firstViewSeeking: boolean;
            /** @enum {string|null} */
            format: "micro" | null;
            id: string;
            lecturer: string;
            lecturers: components["schemas"]["LecturerResponse"][];
            live: components["schemas"]["LiveVersionResponse"] | null;
            orderLock: boolean;
            ownPolicy: components["schemas"]["OwnPolicyResponse"];
            required: boolean;
            reviews: components["schemas"]["CourseReviewResponse"][];
            /** @enum {string} */
            stage: "draft" | "submitted" | "second-review" | "final-review" | "approved" | "published" | "superseded";
            /** @enum {string} */
            state: "draft" | "submitted" | "published" | "withdrawn";
            summary: string;
            tags: string[];
            /** @example theory */
            theme: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            usualPolicy: components["schemas"]["PolicyResponse"];
            version: number;
            versionId: string;
            waiting: components["schemas"]["AwaitedSubmissionResponse"] | null;
        };
        CourseStandingResponse: {
            completed: boolean;
            credited: boolean;
            /** @example 0.75 */
            creditHours: string;
            missing: components["schemas"]["MissingReasonResponse"][];
            requiredMs: number;
            studiedMs: number;
        };
        CourseUpdateResponse: {
            note: string;
            /** @example 本课程已更新到第 2 版，您已学的内容全部保留，接着学习即可。 */
            text: string;
            version: number;
        };
        CreateCourseDto: {
            /**
             * @example [
             *       1,
             *       1.5,
             *       2
             *     ]
             */
            allowedRates?: number[] | null;
            /** @example theory */
            category?: string;
            changeNote?: string;
            /** @enum {integer|null} */
            completionThreshold?: 90 | 95 | 100 | null;
            creditHundredths?: number | null;
            firstViewSeeking?: boolean | null;
            lecturer?: string;
            lecturers?: components["schemas"]["LecturerDto"][];
            orderLock?: boolean;
            required?: boolean;
            summary?: string;
            tags?: string[];
            /** @example theory */
            theme?: string;
            title: string;
        };
        CreateMediaAssetDto: {
            uploadId: string;
        };
        CreditEntryResponse: {
            /** @example 1.50 */
            amount: string;
            category: string;
            /** Format: date */
            earnedOn: string;
            /** @example online-self */
            form: string;
            /** @example 网络自学 */
            formName: string;
            id: string;
            mediaMs: number | null;
            period: string;
            /** Format: date-time */
            postedAt: string;
            seq: number;
            /** @example online-course */
            source: string;
            studiedMs: number | null;
            title: string;
        };
        CreditStatementResponse: {
            byForm: components["schemas"]["FormAmountResponse"][];
            byMonth: components["schemas"]["MonthAmountResponse"][];
            items: components["schemas"]["CreditEntryResponse"][];
            /** @example 12.50 */
            total: string;
            year: number;
        };
        DecisionDto: {
            approve: boolean;
            note: string;
        };
        DepartureDto: {
            day: string;
            reason: string;
        };
        DirectoryResponse: {
            id: string;
            title: string;
        };
        DirectorySyncResponse: {
            gone: components["schemas"]["GoneResponse"][];
            goneTotal: number;
            importId: string | null;
            matched: number;
            people: number;
            unmatched: components["schemas"]["UnmatchedResponse"][];
            unmatchedTotal: number;
        };
        DossierAccountResponse: {
            /** Format: date-time */
            createdAt: string;
            loginName: string;
            /** @enum {string} */
            state: "active" | "disabled";
        };
        DraftSavedResponse: {
            /** Format: date-time */
            savedAt: string;
        };
        DutyDto: {
            /** @enum {string|null} */
            duty: "monitor" | "deputy-monitor" | "group-leader" | null;
        };
        EditableOptionResponse: {
            correct: boolean;
            id: string;
            text: string;
        };
        EditableQuestionResponse: {
            explanation: string;
            id: string;
            options: components["schemas"]["EditableOptionResponse"][];
            score: number;
            stem: string;
            /** @enum {string} */
            type: "single" | "multiple" | "boolean";
        };
        EndedSessionsResponse: {
            ended: number;
        };
        EndMembershipDto: {
            day: string;
            reason: string;
        };
        EnrolmentResponse: {
            secret: string;
            uri: string;
        };
        EnteredResponse: {
            memberId: string;
            name: string;
            /** @enum {string} */
            state: "applied" | "assigned" | "waiting" | "confirmed" | "refused" | "withdrawn" | "expelled" | "completed" | "not-completed";
        };
        EnterMembersDto: {
            /** @enum {string} */
            how: "assign" | "call-up";
            memberIds: string[];
        };
        EntryOutcomeResponse: {
            entered: components["schemas"]["EnteredResponse"][];
            overlaps: components["schemas"]["OverlapResponse"][];
        };
        ErrorResponse: {
            /** @example study.session-superseded */
            code: string;
            details?: {
                [key: string]: unknown;
            };
            message: string;
            requestId: string;
        };
        ExamPageResponse: {
            items: components["schemas"]["ExamResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        ExamResponse: {
            attemptsAllowed: number | null;
            attemptsLeft: number | null;
            bestScore: number | null;
            /** Format: date-time */
            closesAt: string | null;
            courseId: string | null;
            durationMinutes: number;
            id: string;
            lastAttemptId: string | null;
            lessonId: string | null;
            /** Format: date-time */
            opensAt: string | null;
            passed: boolean | null;
            passScore: number;
            /** @enum {string} */
            reviewPolicy: "nothing" | "score" | "answers";
            runningAttemptId: string | null;
            title: string;
            totalScore: number;
        };
        ExcellentDto: {
            memberIds: string[];
        };
        ExpulsionResponse: {
            leave: number;
            memberId: string;
            mostLeave: number;
            name: string;
            reason: string | null;
            /** @enum {string} */
            state: "applied" | "assigned" | "waiting" | "confirmed" | "refused" | "withdrawn" | "expelled" | "completed" | "not-completed";
            unitName: string;
        };
        FactChangeResponse: {
            after: string | null;
            before: string | null;
            /** @enum {string} */
            field: "title" | "category" | "theme" | "tags" | "summary" | "lecturers" | "completionThreshold" | "allowedRates" | "firstViewSeeking" | "required" | "orderLock" | "creditHundredths";
        };
        FactSpanResponse: {
            authority: string | null;
            authorityName: string | null;
            fromDay: string;
            grade: string | null;
            gradeName: string | null;
            gradeSince: string | null;
            inLeadership: boolean;
            partyPost: string | null;
            partyPostName: string | null;
            personnelCategory: string;
            personnelCategoryName: string;
            personnelType: string | null;
            personnelTypeName: string | null;
            politicalStatus: string;
            politicalStatusName: string;
            postLevel: string | null;
            postLevelName: string | null;
            postLevelSince: string | null;
            title: string | null;
            titleSince: string | null;
            toDay: string | null;
        };
        FellowInstructorResponse: {
            memberId: string;
            name: string;
            unitName: string;
        };
        FormAmountResponse: {
            /** @example 12.50 */
            amount: string;
            form: string;
            formName: string;
        };
        GoneResponse: {
            memberId: string;
            name: string;
            unitName: string;
        };
        GrantHolderResponse: {
            account: string;
            memberId: string;
            name: string;
            unitName: string;
        };
        GroupMemberResponse: {
            /** @enum {string|null} */
            duty: "monitor" | "deputy-monitor" | "group-leader" | null;
            memberId: string;
            name: string;
            title: string | null;
            unitName: string;
        };
        GroupResponse: {
            groupNo: number | null;
            members: components["schemas"]["GroupMemberResponse"][];
        };
        HalfDayResponse: {
            absent: number;
            /** Format: date */
            day: string;
            /** @example 12:00 */
            endsAt: string;
            /** @enum {string} */
            half: "morning" | "afternoon" | "evening";
            /** @example 2026-11-21-morning */
            key: string;
            late: number;
            leave: number;
            open: boolean;
            over: boolean;
            present: number;
            /** @example 08:30 */
            startsAt: string;
            unmarked: number;
        };
        HalfDayTimes: {
            /** Format: date */
            day: string;
            /** @example 12:00 */
            endsAt: string;
            /** @enum {string} */
            half: "morning" | "afternoon" | "evening";
            /** @example 2026-11-21-morning */
            key: string;
            /** @example 08:30 */
            startsAt: string;
        };
        HandoverDto: {
            fromMemberId: string;
            grantIds?: string[];
            reason: string;
            toMemberId: string;
        };
        HandoverResponse: {
            passed: number;
        };
        HiddenCourseResponse: {
            courseId: string;
            people: number;
            title: string;
        };
        HolderResponse: {
            /** @enum {string} */
            line: "administrative" | "party" | "site";
            unitName: string;
        };
        IdentityResponse: {
            id: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            linkedAt: string;
            providerId: string;
            title: string;
        };
        ImportChangedResponse: {
            column: string;
            rows: number;
        };
        ImportChangeResponse: {
            column: string;
            from: string | null;
            to: string | null;
        };
        ImportConfirmationDto: {
            /** @default false */
            skipFaulty: boolean;
        };
        ImportCountsResponse: {
            error: number;
            new: number;
            total: number;
            unchanged: number;
            update: number;
            warning: number;
        };
        ImportMessageResponse: {
            advice: string;
            code: string;
            column: string | null;
            /** @enum {string} */
            level: "error" | "warning";
            problem: string;
        };
        ImportPageResponse: {
            items: components["schemas"]["ImportResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        ImportResponse: {
            changed: components["schemas"]["ImportChangedResponse"][];
            /** Format: date-time */
            checkedAt: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
            counts: components["schemas"]["ImportCountsResponse"];
            /** Format: date-time */
            createdAt: string;
            failure: string | null;
            fileName: string;
            /** Format: date-time */
            finishedAt: string | null;
            id: string;
            /** @enum {string} */
            kind: "members" | "units";
            progress: number;
            requestedBy: string;
            requestedByName: string;
            skipsFaulty: boolean;
            /** @enum {string} */
            source: "file" | "directory";
            /** @enum {string} */
            state: "uploaded" | "checking" | "checked" | "applying" | "done" | "failed" | "cancelled";
            unitId: string;
            unitName: string;
        };
        ImportRowPageResponse: {
            items: components["schemas"]["ImportRowResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        ImportRowResponse: {
            changes: components["schemas"]["ImportChangeResponse"][];
            idCardMask: string | null;
            line: number;
            messages: components["schemas"]["ImportMessageResponse"][];
            name: string | null;
            /** @enum {string} */
            verdict: "new" | "update" | "unchanged" | "error";
        };
        IntegrityResponse: {
            anchor: components["schemas"]["AnchorStateResponse"] | null;
            anchorsBesideData: boolean;
            excessiveGrants: number;
            verification: components["schemas"]["VerificationStateResponse"] | null;
        };
        JobCountResponse: {
            failed: number;
            /** @example report.make */
            name: string;
            running: number;
            waiting: number;
        };
        LeaveDecisionDto: {
            approve: boolean;
            note: string;
        };
        LeaveLimitDto: {
            denominator: number;
            numerator: number;
        };
        LeaveResponse: {
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            decidedByName: string | null;
            decisionNote: string | null;
            halfDays: string[];
            id: string;
            /** @enum {string} */
            level: "teacher" | "organiser";
            memberId: string;
            memberName: string;
            mine: boolean;
            reason: string;
            /** @enum {string} */
            state: "waiting" | "approved" | "refused" | "withdrawn";
            unitName: string;
        };
        LecturerDto: {
            memberId?: string;
            name: string;
        };
        LecturerResponse: {
            memberId?: string;
            name: string;
        };
        LessonDiffResponse: {
            after: components["schemas"]["LessonPlaceResponse"] | null;
            before: components["schemas"]["LessonPlaceResponse"] | null;
            changes: ("added" | "removed" | "moved" | "retitled" | "replaced" | "quiz")[];
            /** @example video */
            kind: string;
            lessonId: string;
        };
        LessonPlaceResponse: {
            chapterTitle: string;
            durationSeconds: number;
            mediaAssetId: string | null;
            place: number;
            title: string;
        };
        LessonQuizResponse: {
            examId: string;
            passed: boolean;
        };
        LessonSheetResponse: {
            durationSeconds: number;
            id: string;
            /** @enum {string} */
            kind: "video" | "audio" | "document" | "quiz";
            mediaAssetId: string | null;
            mediaProgress: number | null;
            /** @example ready */
            mediaState: string | null;
            quiz: components["schemas"]["QuizResponse"] | null;
            title: string;
        };
        ListMemberPageResponse: {
            items: components["schemas"]["ListMemberResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        ListMemberResponse: {
            id: string;
            name: string;
            title: string | null;
            unitName: string;
        };
        ListMembersDto: {
            memberIds: string[];
        };
        LiveVersionResponse: {
            /** Format: date-time */
            publishedAt: string | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "published" | "withdrawn";
            version: number;
        };
        LoginDto: {
            account: string;
            password: string;
            secondFactorCode?: string;
        };
        LoginResponse: {
            /** Format: date-time */
            expiresAt: string;
            member: components["schemas"]["MemberResponse"];
            token: string;
        };
        LookupAnswerResponse: {
            found: boolean;
            holders: components["schemas"]["HolderResponse"][];
        };
        LookupDto: {
            idCard: string;
            name: string;
        };
        MappedCodeResponse: {
            code: string;
            externalCode: string | null;
            level: number | null;
            name: string;
            parent: string | null;
        };
        MarkDto: {
            comment?: string;
            passed?: boolean | null;
            points?: number | null;
        };
        MatchedPersonResponse: {
            idCardMask: string | null;
            line: number;
            memberId: string | null;
            name: string;
            problem: string | null;
        };
        MatchPersonsDto: {
            persons?: components["schemas"]["NamedPersonDto"][];
            uploadId?: string;
        };
        MediaAssetPageResponse: {
            items: components["schemas"]["MediaAssetResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        MediaAssetResponse: {
            /** Format: date-time */
            createdAt: string;
            durationMs: number | null;
            failure?: components["schemas"]["MediaFailureResponse"];
            fileName: string;
            id: string;
            /** @enum {string} */
            kind: "video" | "audio";
            progress: number;
            renditions: components["schemas"]["MediaRenditionResponse"][];
            sizeBytes: number;
            /** @enum {string} */
            state: "uploaded" | "probing" | "transcoding" | "packaging" | "ready" | "failed";
        };
        MediaCountResponse: {
            count: number;
            /** @enum {string} */
            state: "uploaded" | "probing" | "transcoding" | "packaging" | "ready" | "failed";
        };
        MediaFailureResponse: {
            /** @example video-codec */
            code: string;
            message: string;
        };
        MediaRenditionResponse: {
            /**
             * @example [
             *       "avc1.64001f",
             *       "mp4a.40.2"
             *     ]
             */
            codecs: string[];
            height: number | null;
            width: number | null;
        };
        MemberAccountResponse: {
            account: components["schemas"]["OpenAccountResponse"] | null;
            /** Format: date-time */
            codeUntil: string | null;
        };
        MemberChangeDto: {
            archiveBirthDay?: string | null;
            authority?: string | null;
            education?: string | null;
            ethnicity?: string | null;
            fromDay?: string;
            grade?: string | null;
            gradeSince?: string | null;
            idCard?: string;
            inLeadership?: boolean;
            name?: string;
            partyJoinedOn?: string | null;
            partyPost?: string | null;
            personnelCategory?: string;
            personnelType?: string | null;
            phone?: string | null;
            politicalStatus?: string;
            postLevel?: string | null;
            postLevelSince?: string | null;
            title?: string | null;
            titleSince?: string | null;
        };
        MemberFileResponse: {
            account: components["schemas"]["DossierAccountResponse"] | null;
            archiveBirthDay: string | null;
            birthDay: string;
            birthDaysDiffer: boolean;
            /** Format: date-time */
            createdAt: string;
            current: components["schemas"]["FactSpanResponse"] | null;
            education: string | null;
            educationName: string | null;
            ethnicity: string | null;
            ethnicityName: string | null;
            gender: string;
            genderName: string;
            id: string;
            idCardMask: string;
            name: string;
            partyJoinedOn: string | null;
            phoneMask: string | null;
            places: components["schemas"]["PlaceResponse"][];
            spans: components["schemas"]["FactSpanResponse"][];
        };
        MemberHoursPageResponse: {
            items: components["schemas"]["MemberHoursResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        MemberHoursResponse: {
            byCategory: components["schemas"]["CategoryAmountResponse"][];
            byForm: components["schemas"]["FormAmountResponse"][];
            grade: string | null;
            /** @example 38.50 */
            hours: string;
            id: string;
            /** Format: date-time */
            lastStudiedAt: string | null;
            met: boolean;
            /** @example 11.50 */
            missing: string;
            name: string;
            personnelCategory: string;
            post: string | null;
            postLevel: string | null;
            unitId: string;
            unitName: string;
        };
        MemberPageResponse: {
            items: components["schemas"]["MemberRowResponse"][];
            /** @enum {string} */
            line: "administrative" | "party" | "site";
            page: number;
            pageSize: number;
            total: number;
        };
        MemberQueryDto: {
            /** @enum {string} */
            account?: "none" | "active" | "disabled";
            authority?: string;
            grade?: string;
            /** @enum {string} */
            line?: "administrative" | "party" | "site";
            /** @default 1 */
            page: number;
            /** @default 20 */
            pageSize: number;
            partyPost?: string;
            personnelCategory?: string;
            politicalStatus?: string;
            postLevel?: string;
            query?: string;
            /**
             * @default official
             * @enum {string}
             */
            sort: "official" | "unit" | "name" | "postLevel";
            /**
             * @default main
             * @enum {string}
             */
            standing: "main" | "secondary" | "left";
            unitId?: string;
        };
        MemberResponse: {
            /** @enum {string|null} */
            duty: "show-second-factor" | "change-password" | "enrol-second-factor" | null;
            id: string;
            name: string;
            roles: ("learner" | "instructor" | "reviewer" | "unit-admin" | "platform-admin" | "security-admin" | "auditor")[];
            unit: components["schemas"]["MemberUnitResponse"];
        };
        MemberRowResponse: {
            /** @enum {string} */
            access: "none" | "active" | "disabled";
            authority: string | null;
            authorityName: string | null;
            departureReason: string | null;
            departureReasonName: string | null;
            fromDay: string;
            gender: string;
            genderName: string;
            grade: string | null;
            gradeName: string | null;
            /** @example 110***********002X */
            idCardMask: string;
            /** @enum {string} */
            kind: "main" | "secondment" | "hosting";
            memberId: string;
            membershipId: string;
            name: string;
            partyPost: string | null;
            partyPostName: string | null;
            personnelCategory: string;
            personnelCategoryName: string;
            /** @example 138****5678 */
            phoneMask: string | null;
            politicalStatus: string;
            politicalStatusName: string;
            postLevel: string | null;
            postLevelName: string | null;
            title: string | null;
            toDay: string | null;
            unitId: string;
            unitName: string;
        };
        MemberUnitResponse: {
            id: string;
            name: string;
        };
        MergedAccessResponse: {
            grants: number;
            keptHasAccount: boolean;
            otherHasAccount: boolean;
        };
        MergedHoursResponse: {
            carried: string;
            doubled: number;
            entries: number;
        };
        MergedMembershipResponse: {
            /** @enum {string} */
            fate: "kept" | "taken-over" | "ended";
            /** @enum {string} */
            kind: "main" | "secondment" | "hosting";
            /** @enum {string} */
            line: "administrative" | "party" | "site";
            unitName: string;
        };
        MergedStudyResponse: {
            carriedMs: number;
            lessons: number;
        };
        MergeMembersDto: {
            otherId: string;
            reason: string;
        };
        MergePreviewResponse: {
            access: components["schemas"]["MergedAccessResponse"];
            differences: ("name" | "gender" | "birthDay" | "idCardMask" | "phoneMask")[];
            hours: components["schemas"]["MergedHoursResponse"];
            kept: components["schemas"]["RecordResponse"];
            memberships: components["schemas"]["MergedMembershipResponse"][];
            openTransfers: number;
            other: components["schemas"]["RecordResponse"];
            study: components["schemas"]["MergedStudyResponse"];
        };
        MissingReasonResponse: {
            need: number | null;
            /** @enum {string} */
            reason: "study-time" | "quiz" | "posting";
            /** @example 还差 1:12 */
            text: string;
        };
        MonthAmountResponse: {
            /** @example 1.50 */
            amount: string;
            /** @example 2026-11 */
            month: string;
        };
        MoveCategoryDto: {
            before: string | null;
            parentCode: string | null;
        };
        MyAssignmentResponse: {
            body: string;
            comment: string | null;
            /** Format: date-time */
            dueAt: string;
            fileTypes: ("doc" | "docx" | "pdf" | "jpg" | "png")[];
            fullPoints: number | null;
            /** Format: date-time */
            handedInAt: string | null;
            id: string;
            late: boolean;
            /** Format: date-time */
            markedAt: string | null;
            markedByName: string | null;
            maxWords: number | null;
            minWords: number | null;
            open: boolean;
            passed: boolean | null;
            points: number | null;
            required: boolean;
            /** @enum {string|null} */
            state: "draft" | "handed-in" | "returned" | "marked" | null;
            title: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawnReason: string | null;
            words: number | null;
        };
        MyClassPageResponse: {
            items: components["schemas"]["MyClassResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        MyClassResponse: {
            audience: string;
            days: number;
            endsOn: string;
            enrolUntil: string | null;
            fits: boolean;
            form: string;
            formName: string;
            host: string;
            hoursHundredths: number;
            id: string;
            kind: string;
            kindName: string;
            mayApply: boolean;
            memberCount: number;
            /** @enum {string} */
            mode: "online" | "offline" | "mixed";
            /** @enum {string|null} */
            myState: "applied" | "assigned" | "waiting" | "confirmed" | "refused" | "withdrawn" | "expelled" | "completed" | "not-completed" | null;
            name: string;
            place: string;
            placeFree: boolean;
            quota: number;
            reason: string | null;
            startsOn: string;
            /** @enum {string} */
            state: "draft" | "submitted" | "enrolling" | "running" | "closing" | "closed" | "cancelled";
            unit: components["schemas"]["ClassUnitResponse"];
            waitingCount: number;
            year: number;
        };
        MySessionResponse: {
            address: string;
            device: string;
            id: string;
            isThis: boolean;
            /** Format: date-time */
            seenAt: string;
            /** Format: date-time */
            signedInAt: string;
        };
        MyWorkResponse: {
            body: string;
            comment: string | null;
            draft: string;
            /** Format: date-time */
            draftSavedAt: string | null;
            /** Format: date-time */
            dueAt: string;
            files: components["schemas"]["SubmissionFileResponse"][];
            fileTypes: ("doc" | "docx" | "pdf" | "jpg" | "png")[];
            fullPoints: number | null;
            /** Format: date-time */
            handedInAt: string | null;
            id: string;
            late: boolean;
            /** Format: date-time */
            markedAt: string | null;
            markedByName: string | null;
            maxWords: number | null;
            minWords: number | null;
            open: boolean;
            passed: boolean | null;
            points: number | null;
            required: boolean;
            /** @enum {string|null} */
            state: "draft" | "handed-in" | "returned" | "marked" | null;
            text: string | null;
            title: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawnReason: string | null;
            words: number | null;
        };
        NamedPersonDto: {
            idCard: string;
            name: string;
        };
        NamedResponse: {
            id: string;
            name: string;
        };
        NewCategoryDto: {
            name: string;
            parentCode?: string | null;
        };
        NewChangeRequestDto: {
            archiveBirthDay?: string | null;
            authority?: string | null;
            education?: string | null;
            ethnicity?: string | null;
            fromDay?: string;
            grade?: string | null;
            gradeSince?: string | null;
            idCard?: string;
            inLeadership?: boolean;
            name?: string;
            note: string;
            partyJoinedOn?: string | null;
            partyPost?: string | null;
            personnelCategory?: string;
            personnelType?: string | null;
            phone?: string | null;
            politicalStatus?: string;
            postLevel?: string | null;
            postLevelSince?: string | null;
            title?: string | null;
            titleSince?: string | null;
        };
        NewClassDto: {
            approvalRequired?: boolean;
            audience?: string;
            audienceRule?: components["schemas"]["AudienceRuleDto"] | null;
            conditions?: components["schemas"]["ClassConditionsDto"];
            days?: number;
            endsOn: string;
            enrolUntil?: string | null;
            form: string;
            host?: string;
            hoursHundredths?: number;
            kind: string;
            /** @enum {string} */
            mode: "online" | "offline" | "mixed";
            name: string;
            place?: string;
            plan?: string;
            quota: number;
            selfEnrol?: boolean;
            startsOn: string;
            unitId: string;
            year: number;
        };
        NewClassImportDto: {
            /** @enum {string} */
            kind: "members" | "timetable";
            uploadId: string;
        };
        NewCourseImportDto: {
            uploadId: string;
        };
        NewImportDto: {
            /** @enum {string} */
            kind: "members" | "units";
            unitId: string;
            uploadId: string;
        };
        NewLeaveDto: {
            /**
             * @example [
             *       "2026-11-21-morning"
             *     ]
             */
            halfDays: string[];
            reason: string;
        };
        NewMemberDto: {
            archiveBirthDay?: string | null;
            authority?: string | null;
            education?: string | null;
            ethnicity?: string | null;
            fromDay?: string;
            grade?: string | null;
            gradeSince?: string | null;
            idCard?: string;
            inLeadership?: boolean;
            name?: string;
            order?: number;
            partyJoinedOn?: string | null;
            partyPost?: string | null;
            personnelCategory?: string;
            personnelType?: string | null;
            phone?: string | null;
            politicalStatus?: string;
            postLevel?: string | null;
            postLevelSince?: string | null;
            title?: string | null;
            titleSince?: string | null;
            unitIds: string[];
        };
        NewMemberResponse: {
            birthDaysDiffer: boolean;
            id: string;
        };
        NewMicroCourseDto: {
            /** @example theory */
            category: string;
            mediaAssetId?: string | null;
            quiz?: components["schemas"]["SaveQuizDto"];
            title: string;
        };
        NewNoticeDto: {
            body: string;
            groupNo: number | null;
            title: string;
        };
        NewReportDto: {
            classId?: string;
            columns?: string[];
            /** @enum {string} */
            format: "xlsx" | "csv";
            /** @example study-hours */
            kind: string;
            reason?: string;
            unitId: string;
            year?: number;
        };
        NewReportResponse: {
            id: string;
        };
        NewReviewCommentDto: {
            atMs?: number | null;
            lessonId?: string | null;
            text: string;
        };
        NewRoleGrantDto: {
            account?: string;
            authority?: string | null;
            /** @enum {string|null} */
            line?: "administrative" | "party" | "site" | null;
            memberId?: string;
            reason: string;
            /** @enum {string} */
            role: "learner" | "instructor" | "reviewer" | "unit-admin" | "platform-admin" | "security-admin" | "auditor";
            unitId: string;
            /** Format: date-time */
            validFrom?: string;
            /** Format: date-time */
            validTo?: string;
        };
        NewRoleGrantResponse: {
            id: string;
        };
        NewSessionDto: {
            day: string;
            endsAt?: string | null;
            /** @enum {string} */
            half: "morning" | "afternoon" | "evening";
            hoursHundredths?: number;
            /** @enum {string} */
            kind: "lecture" | "activity" | "exam" | "online";
            place?: string;
            startsAt?: string | null;
            teacher?: string;
            title: string;
        };
        NewSessionsDto: {
            sessions: components["schemas"]["NewSessionDto"][];
        };
        NewTakedownDto: {
            exceptCourseIds?: string[];
            /** @enum {string} */
            kind: "lecturer" | "keyword" | "category";
            reason: string;
            term: string;
        };
        NewUnitDto: {
            kind: string;
            /** @enum {string} */
            line?: "administrative" | "party" | "site";
            name: string;
            order?: number;
            parentId?: string | null;
            reason?: string;
            /** @example 2026-01-01 */
            validFrom?: string;
        };
        NoticeReaderPageResponse: {
            items: components["schemas"]["NoticeReaderResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        NoticeReaderResponse: {
            groupNo: number | null;
            memberId: string;
            name: string;
            /** Format: date-time */
            readAt: string | null;
            unitName: string;
        };
        OneTimeCodesDto: {
            memberIds: string[];
        };
        OpenAccountResponse: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSignInAt: string | null;
            loginName: string;
            /** Format: date-time */
            passwordSetAt: string | null;
            secondFactor: boolean;
            /** @enum {string} */
            state: "active" | "disabled";
        };
        OpenPlaySessionDto: {
            lessonId: string;
        };
        OverdueClassResponse: {
            classId: string;
            days: number;
            /** Format: date */
            endsOn: string;
            name: string;
        };
        OverlapResponse: {
            classId: string;
            endsOn: string;
            memberId: string;
            name: string;
            startsOn: string;
        };
        OverrideResponse: {
            complete: boolean;
            reason: string;
        };
        OwnClassStandingResponse: {
            amountHundredths: number | null;
            awaitsClosing: boolean;
            certificateId: string | null;
            classId: string;
            conditions: components["schemas"]["ConditionResponse"][];
            halfDays: components["schemas"]["OwnHalfDayResponse"][];
            /** @enum {string} */
            memberState: "applied" | "assigned" | "waiting" | "confirmed" | "refused" | "withdrawn" | "expelled" | "completed" | "not-completed";
            mostLeave: number | null;
            name: string;
            reason: string | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "enrolling" | "running" | "closing" | "closed" | "cancelled";
            tally: components["schemas"]["TallyResponse"];
            working: string | null;
        };
        OwnHalfDayResponse: {
            /** @enum {string|null} */
            attendance: "present" | "late" | "absent" | "leave" | null;
            /** Format: date */
            day: string;
            /** @example 12:00 */
            endsAt: string;
            /** @enum {string} */
            half: "morning" | "afternoon" | "evening";
            /** @example 2026-11-21-morning */
            key: string;
            open: boolean;
            over: boolean;
            reason: string | null;
            /** @example 08:30 */
            startsAt: string;
        };
        OwnPolicyResponse: {
            allowedRates: number[] | null;
            completionThreshold: number | null;
            firstViewSeeking: boolean | null;
        };
        PageCourseResponse: {
            completed: boolean;
            courseId: string;
            durationMs: number;
            offered: boolean;
            percent: number;
            required: boolean;
            title: string;
        };
        PageExamResponse: {
            attemptsLeft: number | null;
            bestScore: number | null;
            /** Format: date-time */
            closesAt: string | null;
            examId: string;
            /** Format: date-time */
            opensAt: string | null;
            passed: boolean | null;
            required: boolean;
            title: string;
        };
        PageSessionResponse: {
            day: string;
            endsAt: string | null;
            /** @enum {string} */
            half: "morning" | "afternoon" | "evening";
            hoursHundredths: number;
            id: string;
            /** @enum {string} */
            kind: "lecture" | "activity" | "exam" | "online";
            place: string;
            startsAt: string | null;
            teacher: string;
            title: string;
        };
        PageUnitResponse: {
            id: string;
            name: string;
        };
        PasswordChangeDto: {
            newPassword: string;
            password: string;
        };
        PasswordResetDto: {
            account: string;
            code: string;
            newPassword: string;
        };
        PasswordResetResponse: {
            loginName: string;
        };
        PasswordRulesResponse: {
            kinds: number;
            maxAgeDays: number | null;
            maxLength: number;
            minLength: number;
            remembered: number;
            smsCodes: boolean;
        };
        PendingIdentityResponse: {
            id: string;
            name: string | null;
            title: string;
        };
        PlacementDto: {
            groupNo: number | null;
            memberId: string;
        };
        PlacementsDto: {
            placements: components["schemas"]["PlacementDto"][];
        };
        PlaceResponse: {
            departureReasonName: string | null;
            fromDay: string;
            id: string;
            /** @enum {string} */
            kind: "main" | "secondment" | "hosting";
            /** @enum {string} */
            line: "administrative" | "party" | "site";
            toDay: string | null;
            unitId: string;
            unitName: string;
        };
        PlaySessionResponse: {
            allowedRates: number[];
            beatIntervalMs: number;
            coveredRanges: number[][];
            durationMs: number;
            id: string;
            /** @description an HLS playlist; its addresses carry the ticket of the session */
            playlistUrl: string;
            resumeAtMs: number;
        };
        PolicyResponse: {
            allowedRates: number[];
            completionThreshold: number;
            firstViewSeeking: boolean;
        };
        PreviewResponse: {
            durationMs: number;
            playlistUrl: string;
        };
        ProgressPageResponse: {
            courses: number;
            finished: number;
            items: components["schemas"]["AssignmentPersonResponse"][];
            page: number;
            pageSize: number;
            people: number;
            total: number;
        };
        ProviderResponse: {
            id: string;
            /** @enum {string} */
            kind: "oidc" | "cas" | "wecom" | "dingtalk";
            title: string;
        };
        QuizOptionDto: {
            correct: boolean;
            text: string;
        };
        QuizQuestionDto: {
            explanation?: string;
            options: components["schemas"]["QuizOptionDto"][];
            score: number;
            stem: string;
            /** @enum {string} */
            type: "single" | "multiple" | "boolean";
        };
        QuizResponse: {
            examId: string | null;
            passScore: number;
            questions: components["schemas"]["EditableQuestionResponse"][];
            totalScore: number;
        };
        QuotaShareDto: {
            places: number;
            unitId: string;
        };
        RankLevelResponse: {
            level: number;
            /** @example 乡科级正职、一级主任科员 */
            name: string;
        };
        ReachDto: {
            courseIds: string[];
            targets: components["schemas"]["TargetDto"][];
            unitId: string;
        };
        ReachResponse: {
            hidden: components["schemas"]["HiddenCourseResponse"][];
            people: number;
            withoutAccount: number;
        };
        ReasonDto: {
            reason: string;
        };
        ReasonResponse: {
            /** @enum {string} */
            kind: "required" | "missing" | "offered" | "colleagues" | "newest";
            /** @example 因为您的网络学时还差 4.00 学时 */
            text: string;
        };
        ReceivedNoticePageResponse: {
            items: components["schemas"]["ReceivedNoticeResponse"][];
            page: number;
            pageSize: number;
            total: number;
            unread: number;
        };
        ReceivedNoticeResponse: {
            authorName: string;
            body: string;
            /** Format: date-time */
            createdAt: string;
            groupNo: number | null;
            id: string;
            /** Format: date-time */
            readAt: string | null;
            title: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawnReason: string | null;
        };
        RecommendationsResponse: {
            items: components["schemas"]["RecommendedCourseResponse"][];
        };
        RecommendedCourseResponse: {
            category: string;
            credited: boolean;
            /** @example 0.75 */
            creditHours: string;
            dueOn: string | null;
            durationSeconds: number;
            id: string;
            lecturer: string;
            lessonCount: number;
            progress: number;
            /** Format: date-time */
            publishedAt: string | null;
            reason: components["schemas"]["ReasonResponse"];
            reasons: components["schemas"]["CourseReasonResponse"][];
            required: boolean;
            title: string;
        };
        RecordResponse: {
            birthDay: string;
            gender: string;
            id: string;
            idCardMask: string;
            name: string;
            phoneMask: string | null;
        };
        RecoveryCodesResponse: {
            recoveryCodes: string[];
        };
        RejectionResponse: {
            ms: number;
            /** @enum {string} */
            reason: "outside-lesson" | "session-closed" | "course-withdrawn" | "other-session" | "already-covered" | "rate-not-allowed" | "not-delivered" | "faster-than-clock";
        };
        RenameListDto: {
            name: string;
        };
        ReplaceMemberDto: {
            byMemberId: string;
            reason: string;
        };
        ReportApprovalPageResponse: {
            items: components["schemas"]["ReportApprovalResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        ReportApprovalResponse: {
            columns: string[];
            /** Format: date-time */
            createdAt: string;
            id: string;
            /** @example members */
            kind: string;
            reason: string;
            requestedByName: string;
            unitName: string;
        };
        ReportDecisionDto: {
            /** @enum {string} */
            decision: "approve" | "refuse";
            reason?: string;
        };
        ReportKindResponse: {
            chosen: boolean;
            columns: string[];
            formats: ("xlsx" | "csv")[];
            /** @example study-hours */
            kind: string;
            personal: string[];
            title: string;
        };
        ReportPageResponse: {
            items: components["schemas"]["ReportResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        ReportResponse: {
            columns: string[] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            failure: string | null;
            fileName: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** @enum {string} */
            format: "xlsx" | "csv";
            id: string;
            kind: string;
            progress: number;
            reason: string | null;
            rows: number | null;
            /** @enum {string} */
            state: "waiting-approval" | "waiting" | "running" | "done" | "failed" | "cancelled";
            unitId: string;
            unitName: string;
            year: number;
        };
        RequirementResponse: {
            /** @example 38.50 */
            counted: string;
            /** @example 网络学时 */
            label: string;
            /** @example 11.50 */
            missing: string;
            /** @example 50.00 */
            required: string;
            /** @example 网络学时 38.50 / 50.00，缺 11.50 */
            working: string;
        };
        RestorationDto: {
            courseIds?: string[];
            reason: string;
        };
        ResumeResponse: {
            courseId: string | null;
            courseTitle: string | null;
            coveredMs: number | null;
            durationMs: number | null;
            lecturer: string | null;
            lessonId: string | null;
            lessonTitle: string | null;
            resumeAtMs: number | null;
        };
        RevealDto: {
            /** @enum {string} */
            field: "idCard" | "phone";
            reason: string;
        };
        RevealResponse: {
            value: string | null;
        };
        ReviewCommentPageResponse: {
            items: components["schemas"]["ReviewCommentResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        ReviewCommentResponse: {
            atMs: number | null;
            by: string;
            /** Format: date-time */
            createdAt: string;
            id: string;
            isEarlier: boolean;
            lessonId: string | null;
            lessonTitle: string;
            level: number;
            /** Format: date-time */
            resolvedAt: string | null;
            resolvedBy: string | null;
            text: string;
        };
        ReviewCourseDto: {
            comment?: string;
            /** @enum {string} */
            decision: "approve" | "return";
            /** Format: date-time */
            publishAt?: string;
        };
        ReviewFileResponse: {
            allowedRates: number[];
            /** Format: date-time */
            archivedAt: string | null;
            by: string;
            category: string;
            changeNote: string;
            chapters: components["schemas"]["ChapterSheetResponse"][];
            completionThreshold: number;
            /** @example 0.50 */
            creditHours: string;
            creditHundredths: number | null;
            firstViewSeeking: boolean;
            /** @enum {string|null} */
            format: "micro" | null;
            id: string;
            lecturer: string;
            lecturers: components["schemas"]["LecturerResponse"][];
            live: components["schemas"]["LiveVersionResponse"] | null;
            orderLock: boolean;
            ownPolicy: components["schemas"]["OwnPolicyResponse"];
            required: boolean;
            review: components["schemas"]["ReviewStandingResponse"];
            reviews: components["schemas"]["CourseReviewResponse"][];
            /** @enum {string} */
            stage: "draft" | "submitted" | "second-review" | "final-review" | "approved" | "published" | "superseded";
            /** @enum {string} */
            state: "draft" | "submitted" | "published" | "withdrawn";
            summary: string;
            tags: string[];
            /** @example theory */
            theme: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            usualPolicy: components["schemas"]["PolicyResponse"];
            version: number;
            versionId: string;
            waiting: components["schemas"]["AwaitedSubmissionResponse"] | null;
        };
        ReviewRowPageResponse: {
            items: components["schemas"]["ReviewRowResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        ReviewRowResponse: {
            /** Format: date-time */
            archivedAt: string | null;
            by: string;
            category: string;
            durationSeconds: number;
            /** @enum {string|null} */
            format: "micro" | null;
            id: string;
            lastComment: string | null;
            lecturer: string;
            lessonCount: number;
            live: components["schemas"]["LiveVersionResponse"] | null;
            openComments: number;
            schedules: components["schemas"]["ScheduleResponse"][];
            /** @enum {string} */
            stage: "draft" | "submitted" | "second-review" | "final-review" | "approved" | "published" | "superseded";
            /** @enum {string} */
            state: "draft" | "submitted" | "published" | "withdrawn";
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            takenDownAt: string | null;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            waiting: components["schemas"]["AwaitedSubmissionResponse"] | null;
            /** Format: date-time */
            waitingSince: string | null;
        };
        ReviewStandingResponse: {
            isLast: boolean;
            levels: number;
            mayDecide: boolean;
            schedules: components["schemas"]["ScheduleResponse"][];
            /** Format: date-time */
            takenDownAt: string | null;
            /** Format: date-time */
            waitingSince: string | null;
            whyNot: string | null;
        };
        RoleGrantPageResponse: {
            items: components["schemas"]["RoleGrantResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        RoleGrantResponse: {
            account: string;
            authority: string | null;
            authorityName: string | null;
            closeReason: string | null;
            heldAtUnitName: string | null;
            id: string;
            /** @enum {string|null} */
            line: "administrative" | "party" | "site" | null;
            memberId: string;
            memberName: string;
            reason: string;
            /** @enum {string} */
            role: "learner" | "instructor" | "reviewer" | "unit-admin" | "platform-admin" | "security-admin" | "auditor";
            /** @enum {string} */
            state: "current" | "future" | "lapsed" | "ended";
            unitId: string;
            unitName: string;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validTo: string | null;
        };
        RollDto: {
            entries: components["schemas"]["RollEntryDto"][];
            reason?: string;
        };
        RollEntryDto: {
            /** @enum {string} */
            attendance: "present" | "late" | "absent" | "leave";
            memberId: string;
        };
        RollEntryResponse: {
            earlier: components["schemas"]["RollMarkResponse"][];
            groupNo: number | null;
            mark: components["schemas"]["RollMarkResponse"] | null;
            memberId: string;
            name: string;
            title: string | null;
            unitName: string;
        };
        RollMarkResponse: {
            /** @enum {string} */
            attendance: "present" | "late" | "absent" | "leave";
            /** Format: date-time */
            markedAt: string;
            markedByName: string;
            reason: string | null;
            /** @enum {string} */
            source: "roll" | "sign-in" | "leave" | "correction";
        };
        RollResponse: {
            entries: components["schemas"]["RollEntryResponse"][];
            halfDay: components["schemas"]["HalfDayResponse"];
        };
        SavedAnswerResponse: {
            revision: number;
            /** Format: date-time */
            savedAt: string;
        };
        SaveQuizDto: {
            passScore: number;
            questions: components["schemas"]["QuizQuestionDto"][];
        };
        ScheduleResponse: {
            /** @enum {string} */
            act: "publication" | "withdrawal";
            /** Format: date-time */
            at: string;
            by: string;
            reason: string;
        };
        SecondFactorCodeDto: {
            code: string;
        };
        SecondFactorResponse: {
            /** Format: date-time */
            confirmedAt: string | null;
            recoveryCodesLeft: number;
        };
        SendBackDto: {
            comment: string;
        };
        SentNoticePageResponse: {
            items: components["schemas"]["SentNoticeResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        SentNoticeResponse: {
            audienceCount: number;
            authorName: string;
            body: string;
            /** Format: date-time */
            createdAt: string;
            groupNo: number | null;
            id: string;
            readCount: number;
            title: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawnByName: string | null;
            withdrawnReason: string | null;
        };
        SessionChangeDto: {
            day?: string;
            endsAt?: string | null;
            /** @enum {string} */
            half?: "morning" | "afternoon" | "evening";
            hoursHundredths?: number;
            /** @enum {string} */
            kind?: "lecture" | "activity" | "exam" | "online";
            place?: string;
            startsAt?: string | null;
            teacher?: string;
            title?: string;
        };
        SessionResponse: {
            day: string;
            endsAt: string | null;
            /** @enum {string} */
            half: "morning" | "afternoon" | "evening";
            hoursHundredths: number;
            id: string;
            /** @enum {string} */
            kind: "lecture" | "activity" | "exam" | "online";
            place: string;
            startsAt: string | null;
            teacher: string;
            title: string;
        };
        SettingDto: {
            value: Record<string, never>;
        };
        SettingResponse: {
            /** Format: date-time */
            changedAt: string | null;
            default: Record<string, never>;
            key: string;
            value: Record<string, never>;
        };
        ShownCertificateResponse: {
            className: string;
            /** Format: date */
            endsOn: string;
            /** @example 王○○ */
            holder: string;
            /** Format: date-time */
            issuedAt: string;
            /** @example PX2026-000123 */
            number: string;
            organiserName: string;
            /** Format: date */
            startsOn: string;
            valid: boolean;
        };
        SignedInResponse: {
            /** @enum {string} */
            attendance: "present" | "late" | "absent" | "leave";
            halfDay: components["schemas"]["HalfDayTimes"];
            /** Format: date-time */
            markedAt: string;
        };
        SignInCodeResponse: {
            /** @example 048213 */
            code: string;
            expected: number;
            /** Format: date-time */
            serverTime: string;
            /** Format: date-time */
            shownUntil: string;
            signedIn: number;
        };
        SignInDto: {
            code: string;
        };
        SplitDto: {
            groups: number;
        };
        StartDirectorySyncDto: {
            providerId: string;
            unitId: string;
        };
        StartTransferDto: {
            bothSides?: boolean;
            /** @enum {string} */
            direction: "in" | "out";
            effectiveDay?: string;
            idCard?: string;
            /** @enum {string} */
            kind: "move" | "secondment" | "hosting";
            /** @enum {string} */
            line: "administrative" | "party" | "site";
            memberId?: string;
            name?: string;
            reason: string;
            toUnitId: string;
        };
        StorageStatusResponse: {
            /** Format: int64 */
            freeBytes: number;
        };
        StudyRecordPageResponse: {
            items: components["schemas"]["StudyRecordResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        StudyRecordResponse: {
            acceptedMs: number;
            courseId: string;
            courseTitle: string;
            /** Format: date-time */
            lastBeatAt: string;
            lessonId: string;
            lessonTitle: string;
            playSessionId: string;
            rejected: components["schemas"]["RejectionResponse"][];
            /** Format: date-time */
            startedAt: string;
        };
        SubmissionFileResponse: {
            fileName: string;
            id: string;
            sizeBytes: number;
        };
        SubmissionPageResponse: {
            items: components["schemas"]["SubmissionRowResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        SubmissionResponse: {
            assignmentId: string;
            assignmentTitle: string;
            comment: string | null;
            files: components["schemas"]["SubmissionFileResponse"][];
            fullPoints: number | null;
            groupNo: number | null;
            /** Format: date-time */
            handedInAt: string | null;
            late: boolean;
            /** Format: date-time */
            markedAt: string | null;
            markedByName: string | null;
            memberId: string;
            name: string;
            passed: boolean | null;
            points: number | null;
            /** @enum {string|null} */
            state: "draft" | "handed-in" | "returned" | "marked" | null;
            submissionId: string | null;
            text: string;
            unitName: string;
            words: number | null;
        };
        SubmissionRowResponse: {
            comment: string | null;
            groupNo: number | null;
            /** Format: date-time */
            handedInAt: string | null;
            late: boolean;
            /** Format: date-time */
            markedAt: string | null;
            markedByName: string | null;
            memberId: string;
            name: string;
            passed: boolean | null;
            points: number | null;
            /** @enum {string|null} */
            state: "draft" | "handed-in" | "returned" | "marked" | null;
            submissionId: string | null;
            unitName: string;
            words: number | null;
        };
        SubmitCourseDto: {
            answer?: string;
        };
        SystemStatusResponse: {
            /** @enum {string} */
            database: "sqlite" | "mysql" | "mariadb";
            jobs: components["schemas"]["JobCountResponse"][];
            media: components["schemas"]["MediaCountResponse"][];
            /** @enum {string} */
            queue: "redis" | "in-process";
            storage: components["schemas"]["StorageStatusResponse"];
            /** @example 0.1.0 */
            version: string;
            waitingForReview: number;
        };
        TakedownCoursePageResponse: {
            items: components["schemas"]["TakedownCourseResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        TakedownCourseResponse: {
            courseId: string;
            foundIn: string;
            /** Format: date-time */
            restoredAt: string | null;
            restoredBy: string | null;
            restoreReason: string | null;
            title: string;
        };
        TakedownHitPageResponse: {
            items: components["schemas"]["TakedownHitResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        TakedownHitResponse: {
            alreadyDown: boolean;
            by: string;
            category: string;
            courseId: string;
            foundIn: string;
            lecturer: string;
            published: boolean;
            title: string;
        };
        TakedownPageResponse: {
            items: components["schemas"]["TakedownResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        TakedownResponse: {
            /** Format: date-time */
            at: string;
            by: string;
            courseCount: number;
            id: string;
            /** @enum {string} */
            kind: "lecturer" | "keyword" | "category";
            reason: string;
            restoredCount: number;
            term: string;
        };
        TallyResponse: {
            absent: number;
            late: number;
            leave: number;
            present: number;
            total: number;
            unmarked: number;
        };
        TargetDto: {
            authorities?: string[];
            inLeadership?: boolean | null;
            listId?: string | null;
            memberId?: string | null;
            partyPosts?: string[];
            personnelCategories?: string[];
            politicalStatuses?: string[];
            seniorityFrom?: number | null;
            seniorityTo?: number | null;
            unitId: string;
        };
        TargetResponse: {
            authorities: string[];
            inLeadership: boolean | null;
            /** @enum {string|null} */
            line: "administrative" | "party" | "site" | null;
            list: components["schemas"]["NamedResponse"] | null;
            member: components["schemas"]["NamedResponse"] | null;
            partyPosts: string[];
            personnelCategories: string[];
            politicalStatuses: string[];
            seniorityFrom: number | null;
            seniorityTo: number | null;
            /** @example 丰水县及下属 · 四级调研员及以上 */
            text: string;
            unit: components["schemas"]["NamedResponse"];
        };
        TeachingCreditsResponse: {
            items: components["schemas"]["CreditEntryResponse"][];
            rule: components["schemas"]["TeachingRuleResponse"] | null;
            /** @example 12.50 */
            total: string;
            year: number;
        };
        TeachingRuleResponse: {
            basis: string;
            name: string;
            percent: number;
        };
        ThemeResponse: {
            /** @example theory */
            code: string;
            /** @example 党的创新理论 */
            name: string;
        };
        TimelineItemResponse: {
            change: components["schemas"]["UnitChangeResponse"] | null;
            day: string;
        };
        TimelinePageResponse: {
            items: components["schemas"]["TimelineItemResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        TimetableResponse: {
            items: components["schemas"]["SessionResponse"][];
        };
        ToApproveResponse: {
            count: number;
        };
        TransferPageResponse: {
            items: components["schemas"]["TransferResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        TransferReasonDto: {
            reason: string;
        };
        TransferResponse: {
            effectiveDay: string;
            endReason: string | null;
            fromUnit: components["schemas"]["TransferUnitResponse"] | null;
            id: string;
            idCardMask: string;
            /** @enum {string} */
            kind: "move" | "secondment" | "hosting";
            /** @enum {string} */
            line: "administrative" | "party" | "site";
            may: ("release" | "accept" | "refuse" | "withdraw")[];
            memberId: string;
            memberName: string;
            reason: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            startedSide: "leaving" | "receiving";
            /** @enum {string} */
            state: "awaiting-release" | "awaiting-acceptance" | "agreed" | "completed" | "refused" | "withdrawn" | "lapsed";
            steps: components["schemas"]["TransferStepResponse"][];
            toUnit: components["schemas"]["TransferUnitResponse"];
        };
        TransferStepResponse: {
            /** Format: date-time */
            at: string;
            byName: string;
            /** @enum {string} */
            step: "released" | "accepted" | "ended";
        };
        TransferUnitResponse: {
            id: string;
            name: string;
        };
        UnitChangePageResponse: {
            items: components["schemas"]["UnitChangeResponse"][];
            page: number;
            pageSize: number;
            total: number;
        };
        UnitChangeResponse: {
            day: string;
            failure: string | null;
            formerKindName: string | null;
            formerName: string | null;
            formerOrder: number | null;
            formerParentId: string | null;
            id: string;
            /** @enum {string} */
            kind: "create" | "edit" | "move" | "merge" | "close";
            memberships: number | null;
            name: string | null;
            order: number | null;
            otherUnitId: string | null;
            otherUnitName: string | null;
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            requestedByName: string;
            /** @enum {string} */
            state: "scheduled" | "applied" | "failed" | "withdrawn";
            unitId: string;
            unitKindName: string | null;
            unitName: string;
            units: number | null;
        };
        UnitCloseDto: {
            /** @example 2027-01-01 */
            day?: string;
            reason?: string;
        };
        UnitEditDto: {
            /** @example 2027-01-01 */
            day?: string;
            kind?: string;
            name?: string;
            order?: number;
            reason?: string;
        };
        UnitFiguresResponse: {
            /** @example 38.50 */
            averageHours: string;
            id: string;
            members: number;
            met: number;
            name: string;
            notMet: number;
        };
        UnitFoundResponse: {
            id: string;
            name: string;
            superiorName: string | null;
        };
        UnitMergeDto: {
            /** @example 2027-01-01 */
            day?: string;
            intoUnitId: string;
            reason?: string;
        };
        UnitMoveDto: {
            /** @example 2027-01-01 */
            day?: string;
            order?: number;
            parentId: string;
            reason?: string;
        };
        UnitOverviewResponse: {
            children: components["schemas"]["UnitFiguresResponse"][];
            unit: components["schemas"]["UnitFiguresResponse"];
        };
        UnitResponse: {
            depth: number;
            id: string;
            kind: string;
            /** @enum {string} */
            line: "administrative" | "party" | "site";
            memberCount: number;
            name: string;
            order: number;
            parentId: string | null;
        };
        UnmatchedResponse: {
            name: string;
            title: string | null;
            unit: string | null;
        };
        VerdictDto: {
            complete: boolean | null;
            reason: string;
        };
        VerificationStateResponse: {
            /** Format: date-time */
            at: string;
            overdue: boolean;
            sound: boolean;
            verdicts: components["schemas"]["ChainsVerdictResponse"][];
        };
        VersionDiffResponse: {
            against: number | null;
            changeNote: string;
            facts: components["schemas"]["FactChangeResponse"][];
            lessons: components["schemas"]["LessonDiffResponse"][];
            /** @enum {string} */
            stage: "draft" | "submitted" | "second-review" | "final-review" | "approved" | "published" | "superseded";
            version: number;
        };
        VersionRowResponse: {
            changeNote: string;
            id: string;
            lessonCount: number;
            live: boolean;
            /** Format: date-time */
            publishedAt: string | null;
            /** @enum {string} */
            stage: "draft" | "submitted" | "second-review" | "final-review" | "approved" | "published" | "superseded";
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            supersededAt: string | null;
            title: string;
            version: number;
        };
        WantedCourseDto: {
            courseId: string;
            required: boolean;
        };
        WantedExamDto: {
            examId: string;
            required: boolean;
        };
        WithdrawalReasonDto: {
            reason: string;
        };
        WithdrawCourseDto: {
            reason: string;
        };
        WorkTextDto: {
            text: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Assignment_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                state?: "draft" | "published" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseAssignmentPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Assignment_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseAssignmentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseAssignmentResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Assignment_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseAssignmentResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Assignment_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseAssignmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseAssignmentResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Assignment_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Assignment_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseAssignmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseAssignmentResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Assignment_people: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                query?: string;
                state?: "all" | "finished" | "unfinished";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Assignment_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseAssignmentResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Assignment_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseAssignmentResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Assignment_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReachDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReachResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Attempt_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptResponse"];
                };
            };
        };
    };
    Attempt_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedAnswerResponse"];
                };
            };
        };
    };
    Attempt_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptResultResponse"];
                };
            };
        };
    };
    AudienceList_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceListPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    AudienceList_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AudienceListDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceListResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    AudienceList_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceListResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    AudienceList_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    AudienceList_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameListDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceListResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    AudienceList_members: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListMemberPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    AudienceList_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListMembersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceListResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    AudienceList_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListMembersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceListResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    AudienceList_match: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchPersonsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchedPersonResponse"][];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    AuditRecord_list: {
        parameters: {
            query?: {
                action?: string;
                actorId?: string;
                address?: string;
                from?: string;
                page?: number;
                pageSize?: number;
                query?: string;
                result?: "done" | "refused";
                subject?: string;
                subjectId?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecordPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    AuditRecord_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditFilterDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditExportResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Password_requestCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequestDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Session_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Session_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordResetResponse"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Password_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordRulesResponse"];
                };
            };
        };
    };
    IdentitySignIn_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderResponse"][];
                };
            };
        };
    };
    IdentitySignIn_callback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    IdentitySignIn_start: {
        parameters: {
            query?: {
                returnUrl?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Category_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryResponse"][];
                };
            };
        };
    };
    Category_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCategoryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Category_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Category_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCategoryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Category_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveCategoryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryResponse"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Category_usage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: number;
                    };
                };
            };
        };
    };
    Certificate_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownCertificateResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ChangeRequest_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                state?: "waiting" | "approved" | "refused" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequestPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ChangeRequest_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    TrainingClass_list: {
        parameters: {
            query?: {
                kind?: string;
                page?: number;
                pageSize?: number;
                query?: string;
                state?: "draft" | "submitted" | "enrolling" | "running" | "closing" | "closed" | "cancelled";
                unitId?: string;
                view?: "organise" | "teach" | "send" | "approve";
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassPageResponse"];
                };
            };
        };
    };
    TrainingClass_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClassDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassResponse"];
                };
            };
        };
    };
    TrainingClass_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassResponse"];
                };
            };
        };
    };
    TrainingClass_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TrainingClass_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassResponse"];
                };
            };
        };
    };
    ClassLife_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassCommentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassResponse"];
                };
            };
        };
    };
    ClassAssignment_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentResponse"][];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassAssignment_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassAssignment_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassAssignment_allFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentFileResponse"][];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassAssignment_submissions: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                state?: "missing" | "handed-in" | "returned" | "marked";
            };
            header?: never;
            path: {
                assignmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassAssignment_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassAttendance_overview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassAttendance_roll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                halfDay: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassAttendance_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                halfDay: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassAttendance_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                halfDay: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInCodeResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassLife_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassResponse"];
                };
            };
        };
    };
    Certificate_ofClass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateResponse"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Certificate_reissue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificateId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassClosing_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassClosing_begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassClosing_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassTimetable_contentsOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassContentsResponse"];
                };
            };
        };
    };
    ClassTimetable_setCourses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassCoursesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassContentsResponse"];
                };
            };
        };
    };
    ClassTimetable_setExams: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassExamsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassContentsResponse"];
                };
            };
        };
    };
    ClassClosing_excellent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExcellentDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassGroup_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupResponse"][];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassGroup_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacementsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupResponse"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassGroup_split: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupResponse"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassImport_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassImport_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassImportPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassImport_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClassImportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassImportResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassImport_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassImportResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassImport_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassImport_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassImportConfirmationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassImportResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassImport_rows: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                verdict?: "new" | "unchanged" | "error";
            };
            header?: never;
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassImportRowPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassLeave_list: {
        parameters: {
            query?: {
                state?: "waiting" | "approved" | "refused" | "withdrawn";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveResponse"][];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassLeave_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                leaveId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveDecisionDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassMember_list: {
        parameters: {
            query?: {
                groupNo?: number;
                page?: number;
                pageSize?: number;
                query?: string;
                state?: "applied" | "assigned" | "waiting" | "confirmed" | "refused" | "withdrawn" | "expelled" | "completed" | "not-completed";
                unitId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassMemberPageResponse"];
                };
            };
        };
    };
    ClassMember_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterMembersDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOutcomeResponse"];
                };
            };
        };
    };
    ClassMember_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClassGroup_appoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupResponse"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassClosing_expel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassMember_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClassMember_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceMemberDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOutcomeResponse"];
                };
            };
        };
    };
    ClassClosing_override: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassMember_takeOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClassNotice_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentNoticePageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassNotice_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNoticeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentNoticeResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassNotice_readers: {
        parameters: {
            query: {
                page?: number;
                pageSize?: number;
                read: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeReaderPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassNotice_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassLife_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassResponse"];
                };
            };
        };
    };
    TrainingClass_shareOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassQuotasDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassResponse"];
                };
            };
        };
    };
    ClassClosing_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassLife_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassResponse"];
                };
            };
        };
    };
    ClassTimetable_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimetableResponse"];
                };
            };
        };
    };
    ClassTimetable_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSessionsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimetableResponse"];
                };
            };
        };
    };
    ClassTimetable_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClassTimetable_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimetableResponse"];
                };
            };
        };
    };
    TrainingClass_setStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassStaffDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassResponse"];
                };
            };
        };
    };
    ClassLife_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassResponse"];
                };
            };
        };
    };
    ClassLife_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassResponse"];
                };
            };
        };
    };
    ClassAssignment_submission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                submissionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassAssignment_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
                id: string;
                submissionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassAssignment_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                submissionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassAssignment_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                submissionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    TrainingClass_toApprove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToApproveResponse"];
                };
            };
        };
    };
    CodeTable_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeTableSummaryResponse"][];
                };
            };
        };
    };
    CodeTable_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                set: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeTableResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CodeTable_map: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                set: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeMappingDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseImport_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseImport_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseImportPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseImport_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCourseImportDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseImportResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseImport_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseImportResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseImport_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseImport_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseImportConfirmationDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseImportResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseImport_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseImport_match: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseImportResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseImport_rows: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                verdict?: "good" | "error" | "made";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseImportRowPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseImport_verdicts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseTheme_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeResponse"][];
                };
            };
        };
    };
    LearnerCourses_list: {
        parameters: {
            query?: {
                category?: string;
                length?: "micro" | "short" | "long";
                page?: number;
                pageSize?: number;
                query?: string;
                required?: boolean;
                sort?: "relevance" | "newest" | "shortest";
                standing?: "new" | "begun" | "done" | "open";
                theme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseCardPageResponse"];
                };
            };
        };
    };
    CourseAuthoring_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCourseDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseSheetResponse"];
                };
            };
        };
    };
    LearnerCourses_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseDetailResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseAuthoring_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CourseAuthoring_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCourseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseSheetResponse"];
                };
            };
        };
    };
    CourseShortcut_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseShortcut_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseAudience_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseAudienceResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseAudience_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseAudienceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseAudienceResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseShortcut_submitWhenReady: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseSheetResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseShortcut_waitNoLonger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseSheetResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseShortcut_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseSheetResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseAuthoring_addLesson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddLessonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonSheetResponse"];
                };
            };
        };
    };
    CourseAuthoring_removeLesson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                lessonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CourseAuthoring_changeLesson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                lessonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLessonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonSheetResponse"];
                };
            };
        };
    };
    Quiz_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                lessonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveQuizDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuizResponse"];
                };
            };
        };
    };
    CourseShortcut_makeOrdinary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseSheetResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseAuthoring_openNext: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseSheetResponse"];
                };
            };
        };
    };
    CourseAuthoring_discardNext: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CourseReview_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewFileResponse"];
                };
            };
        };
    };
    CourseReview_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewCourseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewFileResponse"];
                };
            };
        };
    };
    ReviewComment_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewCommentPageResponse"];
                };
            };
        };
    };
    ReviewComment_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReviewCommentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewCommentResponse"];
                };
            };
        };
    };
    ReviewComment_settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                commentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentResolutionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewCommentResponse"];
                };
            };
        };
    };
    CourseReview_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                act: "publication" | "withdrawal";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseScheduleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewFileResponse"];
                };
            };
        };
    };
    CourseReview_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                act: "publication" | "withdrawal";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewFileResponse"];
                };
            };
        };
    };
    CourseAuthoring_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SubmitCourseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseSheetResponse"];
                };
            };
        };
    };
    CourseVersion_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionRowResponse"][];
                };
            };
        };
    };
    CourseVersion_diff: {
        parameters: {
            query?: {
                against?: number;
            };
            header?: never;
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDiffResponse"];
                };
            };
        };
    };
    CourseReview_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawCourseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewFileResponse"];
                };
            };
        };
    };
    Directory_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryResponse"][];
                };
            };
        };
    };
    Directory_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartDirectorySyncDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectorySyncResponse"];
                };
            };
        };
    };
    Exam_list: {
        parameters: {
            query?: {
                lessonId?: string;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamPageResponse"];
                };
            };
        };
    };
    Exam_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamResponse"];
                };
            };
        };
    };
    Exam_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 正在进行的答卷 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptResponse"];
                };
            };
            /** @description 新的答卷 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptResponse"];
                };
            };
        };
    };
    RoleGrant_handOver: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoverDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Import_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Import_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Import_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewImportDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Import_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Import_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Import_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportConfirmationDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Import_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Import_rows: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                verdict?: "new" | "update" | "unchanged" | "error" | "warning";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Import_verdicts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Integrity_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrityResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Session_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberResponse"];
                };
            };
        };
    };
    Assessment_mine: {
        parameters: {
            query?: {
                period?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentResponse"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    LearnerCourses_assigned: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                required?: boolean;
                state?: "open" | "done" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedCoursePageResponse"];
                };
            };
        };
    };
    ClassClosing_awaited: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwaitedClassResponse"][];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Certificate_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateResponse"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Certificate_own: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ChangeRequest_mine: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequestPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ChangeRequest_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChangeRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequestResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ChangeRequest_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    MyClass_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyClassPageResponse"];
                };
            };
        };
    };
    ClassPage_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassHomeResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    MyClass_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryOutcomeResponse"];
                };
            };
        };
    };
    MyAssignment_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyAssignmentResponse"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    MyAssignment_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyWorkResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    MyAssignment_saveDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkTextDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSavedResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    MyAssignment_addFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachFileDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionFileResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    MyAssignment_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: string;
                fileId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    MyAssignment_removeFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: string;
                fileId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    MyAssignment_handIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkTextDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyWorkResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassGroup_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupResponse"][];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassLeave_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveResponse"][];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassLeave_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLeaveDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassLeave_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                leaveId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassNotice_mine: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedNoticePageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassNotice_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassAttendance_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    ClassClosing_standing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnClassStandingResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    MyClass_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LearnerCourses_standing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseStandingResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Credit_statement: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditStatementResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    OwnData_download: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Identity_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityResponse"][];
                };
            };
        };
    };
    Identity_claim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimIdentityDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityResponse"];
                };
            };
        };
    };
    Identity_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ChangeRequest_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberFileResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    MyClass_listOpen: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyClassPageResponse"];
                };
            };
        };
    };
    Password_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Identity_pending: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingIdentityResponse"];
                };
            };
        };
    };
    LearnerCourses_recommended: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationsResponse"];
                };
            };
        };
    };
    Study_resume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumeResponse"];
                };
            };
        };
    };
    SecondFactor_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorResponse"];
                };
            };
        };
    };
    SecondFactor_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentResponse"];
                };
            };
        };
    };
    SecondFactor_remove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorCodeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SecondFactor_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesResponse"];
                };
            };
        };
    };
    SecondFactor_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorCodeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MySession_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySessionResponse"][];
                };
            };
        };
    };
    MySession_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessionsResponse"];
                };
            };
        };
    };
    MySession_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Study_list: {
        parameters: {
            query?: {
                lessonId?: string;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudyRecordPageResponse"];
                };
            };
        };
    };
    MediaAsset_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaAssetPageResponse"];
                };
            };
        };
    };
    MediaAsset_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMediaAssetDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaAssetResponse"];
                };
            };
        };
    };
    MediaAsset_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaAssetResponse"];
                };
            };
        };
    };
    MediaAsset_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Preview_key: {
        parameters: {
            query: {
                ticket: string;
            };
            header?: never;
            path: {
                id: string;
                index: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    Preview_playlist: {
        parameters: {
            query: {
                ticket: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.apple.mpegurl": unknown;
                };
            };
        };
    };
    Preview_segment: {
        parameters: {
            query: {
                ticket: string;
            };
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
        };
    };
    Preview_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewResponse"];
                };
            };
        };
    };
    Member_list: {
        parameters: {
            query?: {
                account?: "none" | "active" | "disabled";
                authority?: string;
                grade?: string;
                line?: "administrative" | "party" | "site";
                page?: number;
                pageSize?: number;
                partyPost?: string;
                personnelCategory?: string;
                politicalStatus?: string;
                postLevel?: string;
                query?: string;
                sort?: "official" | "unit" | "name" | "postLevel";
                standing?: "main" | "secondary" | "left";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPageResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Member_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMemberDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewMemberResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Member_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberFileResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Member_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberChangeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    MemberAccount_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberAccountResponse"];
                };
            };
        };
    };
    MemberAccount_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MemberAccount_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Member_depart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartureDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    MemberMerge_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeMembersDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MemberMerge_preview: {
        parameters: {
            query: {
                otherId: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreviewResponse"];
                };
            };
        };
    };
    OneTimeCode_giveOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSlipResponse"];
                };
            };
        };
    };
    Member_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    MemberAccount_removeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MemberAccount_endSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessionsResponse"];
                };
            };
        };
    };
    Member_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberQueryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPageResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Membership_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndMembershipDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CourseShortcut_createMicro: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMicroCourseDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseSheetResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    OneTimeCode_give: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneTimeCodesDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSlipResponse"][];
                };
            };
        };
    };
    ClassClosing_overdueClasses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverdueClassResponse"][];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    PlaySession_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenPlaySessionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaySessionResponse"];
                };
            };
        };
    };
    PlaySession_handIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeatDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeatResponse"];
                };
            };
        };
    };
    PlaySession_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description the last beat, or nothing */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BeatDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Delivery_key: {
        parameters: {
            query: {
                ticket: string;
            };
            header?: never;
            path: {
                id: string;
                index: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    Delivery_playlist: {
        parameters: {
            query: {
                ticket: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.apple.mpegurl": unknown;
                };
            };
        };
    };
    Delivery_segment: {
        parameters: {
            query: {
                ticket: string;
            };
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
        };
    };
    Assignment_ranks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankLevelResponse"][];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Report_waiting: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportApprovalPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Report_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportDecisionDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Report_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportKindResponse"][];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Report_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Report_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReportDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewReportResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Report_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Report_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Report_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Report_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseReview_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                stage?: "submitted" | "second-review" | "final-review" | "approved" | "published" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewRowPageResponse"];
                };
            };
        };
    };
    CourseReview_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewFileResponse"];
                };
            };
        };
    };
    RoleGrant_list: {
        parameters: {
            query?: {
                memberId?: string;
                page?: number;
                pageSize?: number;
                role?: "learner" | "instructor" | "reviewer" | "unit-admin" | "platform-admin" | "security-admin" | "auditor";
                state?: "current" | "future" | "lapsed" | "ended" | "all";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleGrantPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    RoleGrant_grant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoleGrantDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewRoleGrantResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    RoleGrant_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseRoleGrantDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    RoleGrant_holders: {
        parameters: {
            query: {
                query: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantHolderResponse"][];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Setting_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingResponse"][];
                };
            };
        };
    };
    Setting_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingResponse"];
                };
            };
        };
    };
    SystemStatus_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemStatusResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Takedown_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakedownPageResponse"];
                };
            };
        };
    };
    Takedown_take: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTakedownDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakedownResponse"];
                };
            };
        };
    };
    Takedown_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakedownResponse"];
                };
            };
        };
    };
    Takedown_courses: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakedownCoursePageResponse"];
                };
            };
        };
    };
    Takedown_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestorationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakedownResponse"];
                };
            };
        };
    };
    Takedown_preview: {
        parameters: {
            query: {
                kind: "lecturer" | "keyword" | "category";
                page?: number;
                pageSize?: number;
                term: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakedownHitPageResponse"];
                };
            };
        };
    };
    Teaching_list: {
        parameters: {
            query?: {
                archived?: boolean;
                page?: number;
                pageSize?: number;
                query?: string;
                state?: "draft" | "submitted" | "published" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseRowPageResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    CourseImport_courses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Teaching_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseSheetResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Teaching_credits: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeachingCreditsResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Teaching_lecturers: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FellowInstructorResponse"][];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Transfer_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                side?: "in" | "out";
                state?: "awaiting-release" | "awaiting-acceptance" | "agreed" | "completed" | "refused" | "withdrawn" | "lapsed";
                view?: "waiting" | "started" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferPageResponse"];
                };
            };
        };
    };
    Transfer_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartTransferDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferResponse"];
                };
            };
        };
    };
    Transfer_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferResponse"];
                };
            };
        };
    };
    Transfer_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferResponse"];
                };
            };
        };
    };
    Transfer_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferResponse"];
                };
            };
        };
    };
    Transfer_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferResponse"];
                };
            };
        };
    };
    Transfer_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferResponse"];
                };
            };
        };
    };
    Transfer_lookUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookupDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupAnswerResponse"];
                };
            };
        };
    };
    UnitChange_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangePageResponse"];
                };
            };
        };
    };
    UnitChange_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Unit_tree: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitResponse"][];
                };
            };
        };
    };
    Unit_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnitDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Unit_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Unit_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitEditDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangeResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Unit_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitCloseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangeResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    UnitHours_members: {
        parameters: {
            query?: {
                met?: boolean;
                page?: number;
                pageSize?: number;
                query?: string;
                year?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberHoursPageResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Unit_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitMergeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangeResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Unit_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitMoveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangeResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    UnitHours_overview: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitOverviewResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    Unit_timeline: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePageResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    UnitSearch_search: {
        parameters: {
            query: {
                line: "administrative" | "party" | "site";
                query: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitFoundResponse"][];
                };
            };
        };
    };
    Upload_create: {
        parameters: {
            query?: never;
            header: {
                "Upload-Length": string;
                /** @description filename, purpose */
                "Upload-Metadata": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Upload_describe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Upload_terminate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Upload_offset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Upload_append: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
