package org.fabcom.governance.proposals;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.digest.Sha256;
import org.fabcom.web.texts.Articles;

/** A text of a proposal: never changed, the next one follows it. */
public record ProposalText(int number, Articles articles, String note, PartyId by, String byName, Instant at) {

    public String text() {
        return articles.text();
    }

    /** Of its bytes in UTF-8: what {@code sha256sum} says of the file that the page offers. */
    String sha256() {
        return Sha256.hex(text());
    }
}
