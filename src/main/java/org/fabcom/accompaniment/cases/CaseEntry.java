package org.fabcom.accompaniment.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a case’s journal. {@code note} is what people wrote, read by all who read the case. */
public record CaseEntry(
        CaseAct act,
        Instant at,
        String byName,
        String note,
        @Nullable UUID about,
        String aboutName,
        String detail) {}
