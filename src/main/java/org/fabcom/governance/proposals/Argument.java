package org.fabcom.governance.proposals;

import module java.base;
import org.fabcom.kernel.PartyId;

/** What somebody said of a proposal. @param text number of the text it answered; @param source of evidence, "" without; @param value of the body that is at stake, by name, "" without */
public record Argument(
        UUID id,
        int text,
        Kind kind,
        String words,
        String source,
        PartyId by,
        String byName,
        Instant at,
        String value) {

    public enum Kind {
        FOR,
        AGAINST,
        QUESTION,
        EVIDENCE
    }
}
