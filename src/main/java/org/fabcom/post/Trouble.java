package org.fabcom.post;

import module java.base;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.fabcom.kernel.Plain;
import org.springframework.mail.MailSendException;

/** Reads what the mail library throws: whose fault it is, this letter's or the server's. */
final class Trouble {

    private static final int MOST_WORDS = 300;
    private static final int MOST_CAUSES = 20;

    private Trouble() {}

    static Carried read(Exception thrown) {
        var all = causes(thrown);
        var words = words(all.getLast());
        for (var it : all) {
            if (it instanceof SMTPAddressFailedException address)
                return address.getReturnCode() >= 500 ? new Carried.Never(words) : new Carried.Later(words);
            if (it instanceof SMTPSendFailedException sent && closing(sent)) return new Carried.NobodyThere(words);
            // After the recipient the server read the letter itself: it may want others.
            if (it instanceof SMTPSendFailedException sent && afterRecipient(sent)) return new Carried.Later(words);
        }
        boolean invalid = all.stream().anyMatch(Trouble::invalid);
        return invalid ? new Carried.Never(words) : new Carried.NobodyThere(words);
    }

    private static boolean closing(SMTPSendFailedException sent) {
        return sent.getReturnCode() == 421 || sent.getReturnCode() < 0;
    }

    private static boolean afterRecipient(SMTPSendFailedException sent) {
        var command = String.valueOf(sent.getCommand());
        return !command.startsWith("MAIL") && !command.startsWith("AUTH");
    }

    private static boolean invalid(Throwable it) {
        return it instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }

    /** From the outermost to the innermost; the library hangs some on three different nails. */
    private static List<Throwable> causes(Throwable thrown) {
        var all = new ArrayList<Throwable>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(thrown, all, seen);
        return all;
    }

    private static void collect(
            @org.jspecify.annotations.Nullable Throwable it, List<Throwable> all, Set<Throwable> seen) {
        if (it == null || all.size() >= MOST_CAUSES || !seen.add(it)) return;
        all.add(it);
        if (it instanceof MailSendException several)
            for (var one : several.getMessageExceptions()) collect(one, all, seen);
        collect(it.getCause(), all, seen);
        if (it instanceof MessagingException mail) collect(mail.getNextException(), all, seen);
    }

    /** The innermost sentence, on one line: it names the server's answer, never what the letter says. */
    private static String words(Throwable inner) {
        var text = Plain.line(
                Objects.requireNonNullElse(inner.getMessage(), inner.getClass().getSimpleName()));
        return text.length() <= MOST_WORDS ? text : text.substring(0, MOST_WORDS);
    }
}
