package org.fabcom.accompaniment.cases;

import java.time.LocalDate;

/** What was planned is done; follow-ups count from this day. */
public record CaseFollowed(CaseId id, LocalDate from) {}
