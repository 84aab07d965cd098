package org.fabcom.membership.dues;

import java.util.regex.Pattern;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;

/** A member as the buyer of an invoice. */
final class Payer {

    /** « 3 rue des Lilas, 99100 Vernoux ». */
    private static final Pattern ADDRESS = Pattern.compile("(?s)(.*?)[\\s,;]*\\b([0-9]{5})\\s+([^,;]+?)[\\s,;]*");

    private Payer() {}

    static Trader of(Member it) {
        var contact = it.contact();
        var address = ADDRESS.matcher(contact.address());
        boolean read = address.matches();
        return new Trader(
                contact.name(),
                read ? address.group(1).strip() : contact.address(),
                read ? address.group(2) : "",
                read ? address.group(3).strip() : "",
                "FR",
                "",
                "",
                contact.email(),
                it.kind() == MemberKind.ORGANISATION);
    }
}
