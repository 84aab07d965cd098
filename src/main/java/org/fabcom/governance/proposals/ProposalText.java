package org.fabcom.governance.proposals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.fabcom.governance.texts.Articles;
import org.fabcom.kernel.PartyId;

/** A text of a proposal: never changed, the next one follows it. */
public record ProposalText(int number, Articles articles, String note, PartyId by, String byName, Instant at) {

    public String text() {
        return articles.text();
    }

    /** Of its bytes in UTF-8: what {@code sha256sum} says of the file that the page offers. */
    public String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
