package org.fabcom.talk.mailed;

import module java.base;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import org.fabcom.kernel.settings.MailIn;
import org.fabcom.kernel.settings.Smtp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** One visit to the box. What was read is marked as read once it is dealt with, and stays there: the host sweeps it. */
final class Inbox {

    static final int LARGEST = 25_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final String TIMEOUT = "20000";
    private static final int A_VISIT = 50;

    /** What is done with one mail; throws nothing unless all others would fail too. */
    @FunctionalInterface
    interface Reader {
        void read(Arrived mail);
    }

    private Inbox() {}

    /** How many were dealt with. */
    static int visit(MailIn box, Reader reader) throws MessagingException {
        return visit(box, LARGEST, reader);
    }

    static int visit(MailIn box, int largest, Reader reader) throws MessagingException {
        var protocol = box.security() == Smtp.Security.TLS ? "imaps" : "imap";
        var session = Session.getInstance(properties(box, protocol));
        try (var store = session.getStore(protocol)) {
            store.connect(
                    box.host(), box.port(), box.login().user(), box.login().password());
            try (var folder = store.getFolder(box.folder())) {
                folder.open(Folder.READ_WRITE);
                return visit(folder, largest, reader);
            }
        }
    }

    private static int visit(Folder folder, int largest, Reader reader) throws MessagingException {
        var unread = new FlagTerm(new Flags(Flags.Flag.SEEN), false);
        var all = Arrays.stream(folder.search(unread)).limit(A_VISIT).toList();
        for (var it : all) {
            one(it, largest, reader);
            it.setFlag(Flags.Flag.SEEN, true);
        }
        return all.size();
    }

    /** What can't be read is flagged, for a person to look at. */
    private static void one(Message message, int largest, Reader reader) throws MessagingException {
        try {
            if (message.getSize() > largest) {
                LOG.warn("a mail of {} bytes was left in the box", message.getSize());
                message.setFlag(Flags.Flag.FLAGGED, true);
                return;
            }
            var raw = new Bounded(largest);
            message.writeTo(raw);
            reader.read(MailReading.read(raw.toByteArray()));
        } catch (MessagingException | IOException unreadable) {
            LOG.warn("a mail can't be read: {}", unreadable.getClass().getSimpleName());
            message.setFlag(Flags.Flag.FLAGGED, true);
        } catch (TransientDataAccessException | NonTransientDataAccessResourceException | TransactionException outage) {
            throw outage; // none of the others would do better: they wait in the box
        } catch (RuntimeException strange) {
            LOG.error("a mail can't be taken", strange);
            message.setFlag(Flags.Flag.FLAGGED, true);
        }
    }

    private static Properties properties(MailIn box, String protocol) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", TIMEOUT);
        properties.put(prefix + "timeout", TIMEOUT);
        properties.put(prefix + "writetimeout", TIMEOUT);
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "fetchsize", "262144");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (box.security() == Smtp.Security.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        return properties;
    }

    /** The size that a server says may be wrong. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int most;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            if (bytes.size() + length > most) throw new IOException("too large");
            bytes.write(some, from, length);
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }
}
