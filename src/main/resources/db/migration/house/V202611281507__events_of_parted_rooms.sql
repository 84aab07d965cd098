-- The rooms have parted: what is on its way between them finds its classes under their new names.
do $$
declare
    moved record;
begin
    for moved in select * from (values
        ('org.fabcom.accompaniment.cases.together.CaseNotices', 'org.fabcom.cases.together.CaseNotices'),
        ('org.fabcom.accompaniment.cases.CaseAccepted', 'org.fabcom.cases.CaseNews$Accepted'),
        ('org.fabcom.accompaniment.cases.CaseAssigned', 'org.fabcom.cases.CaseNews$Assigned'),
        ('org.fabcom.accompaniment.cases.CaseBegun', 'org.fabcom.cases.CaseNews$Begun'),
        ('org.fabcom.accompaniment.cases.CaseClosed', 'org.fabcom.cases.CaseNews$Closed'),
        ('org.fabcom.accompaniment.cases.CaseContested', 'org.fabcom.cases.CaseNews$Contested'),
        ('org.fabcom.accompaniment.cases.CaseEnded', 'org.fabcom.cases.CaseNews$Ended'),
        ('org.fabcom.accompaniment.cases.CaseFollowed', 'org.fabcom.cases.CaseNews$Followed'),
        ('org.fabcom.accompaniment.cases.CaseMerged', 'org.fabcom.cases.CaseNews$Merged'),
        ('org.fabcom.accompaniment.cases.CaseOpened', 'org.fabcom.cases.CaseNews$Opened'),
        ('org.fabcom.accompaniment.cases.CasePrioritised', 'org.fabcom.cases.CaseNews$Prioritised'),
        ('org.fabcom.accompaniment.cases.CaseReopened', 'org.fabcom.cases.CaseNews$Reopened'),
        ('org.fabcom.accompaniment.cases.CaseReported', 'org.fabcom.cases.CaseNews$Reported'),
        ('org.fabcom.accompaniment.cases.CaseUnmerged', 'org.fabcom.cases.CaseNews$Unmerged'),
        ('org.fabcom.accompaniment.quotes.QuoteNotices', 'org.fabcom.accompaniers.quotes.QuoteNotices'),
        ('org.fabcom.accompaniment.quotes.QuoteMoved', 'org.fabcom.accompaniers.quotes.QuoteMoved'),
        ('org.fabcom.accompaniment.quotes.QuoteExpired', 'org.fabcom.accompaniers.quotes.QuoteExpired'),
        ('org.fabcom.accompaniment.DiagnosisSaved', 'org.fabcom.diagnosis.kept.DiagnosisSaved')) as names (was, becomes)
    loop
        update events.event_publication set
            event_type = replace(event_type, moved.was, moved.becomes),
            listener_id = replace(listener_id, moved.was, moved.becomes)
        where position(moved.was in event_type) > 0 or position(moved.was in listener_id) > 0;
    end loop;
end $$;
