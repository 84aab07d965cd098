package org.fabcom.talk.mailed;

import module java.base;
import jakarta.mail.MessagingException;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.kernel.jobs.NightlyForgetting;
import org.fabcom.kernel.settings.MailIn;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** Looks into the box of answers every minute, where there is one. */
@Component
class MailRound extends Job {

    private final MailTaking taking;
    private final AnswerBox box;

    MailRound(MailTaking taking, AnswerBox box) {
        super("talk.mailed", minutes(1));
        this.taking = taking;
        this.box = box;
    }

    @Override
    public void run() {
        box.box().ifPresent(this::visit);
    }

    private void visit(MailIn box) {
        try {
            Inbox.visit(box, taking::take);
        } catch (MessagingException nobody) {
            throw new IllegalStateException("the box of answers does not open", nobody);
        }
    }

    /** Addresses are forgotten after four months, the digests of mails after three. */
    @Component
    static class Forgetting extends NightlyForgetting {

        Forgetting(ReplyAddresses addresses, MailTaking taking) {
            super("talk.mailed.forgetting", 3, 45, () -> Duties.all(addresses::forget, taking::forget));
        }
    }

    /** Who may answer where. */
    @Component
    static class Register implements PersonalData {

        @Override
        public List<PersonalField> fields() {
            return List.of(new PersonalField(
                            "talk.reply_address",
                            "person",
                            "talk.privacy.purpose.reply",
                            "talk.privacy.retention.reply",
                            "talk.privacy.seen.nobody")
                    .deleted());
        }
    }
}
