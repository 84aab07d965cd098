package org.fabcom.talk;

import module java.base;
import org.fabcom.files.Cellar;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;

/** The files of a message that was refused; what waits longer than a day goes at night. */
@Component
public class Drafts extends org.fabcom.files.Drafts {

    Drafts(Cellar cellar) {
        super(cellar, "talk.draft", Message.MOST_FILES);
    }

    public List<HeldFile> of(Subject subject, PartyId author, UUID key) {
        return of(id(subject, author, key));
    }

    /** The same; another send of this form waits until the transaction ends. */
    List<HeldFile> held(Subject subject, PartyId author, UUID key) {
        return held(id(subject, author, key));
    }

    public List<HeldFile> keep(Subject subject, PartyId author, UUID key, Collection<UUID> wanted, List<Parcel> sent) {
        return keep(id(subject, author, key), author, wanted, sent);
    }

    void hand(
            Subject subject,
            PartyId author,
            UUID key,
            List<HeldFile> files,
            Audience audience,
            UUID message,
            PartyId charged) {
        hand(id(subject, author, key), files, audience.holder(), message, charged);
    }

    private static UUID id(Subject subject, PartyId author, UUID key) {
        return id(author, subject.kind(), subject.id(), key);
    }
}
