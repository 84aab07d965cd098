package org.fabcom.talk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fabcom.files.Cellar;
import org.fabcom.files.FileOwner;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of a form that was refused, kept for whoever sent it until they send it again; what waits longer than a day goes at night. They count in the
 * quota of the sender, and nobody fetches them meanwhile.
 */
@Component
class Drafts implements FileOwner {

    private static final String KIND = "talk.draft";

    private final Cellar cellar;

    Drafts(Cellar cellar) {
        this.cellar = cellar;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayFetch(UUID draft, Visitor visitor) {
        return false;
    }

    /** A draft is nothing but its files. */
    @Override
    public Set<UUID> existing(Collection<UUID> drafts) {
        return Set.copyOf(drafts);
    }

    List<HeldFile> of(Subject subject, PartyId author, UUID key) {
        return cellar.of(KIND, List.of(id(subject, author, key)));
    }

    /** Of what was kept, only {@code wanted} stays; beside it what was sent anew, as far as it fits. */
    @Transactional
    public List<HeldFile> keep(Subject subject, PartyId author, UUID key, Collection<UUID> wanted, List<Parcel> sent) {
        var draft = id(subject, author, key);
        var kept = of(subject, author, key);
        int many = 0;
        for (var it : kept) {
            if (wanted.contains(it.id())) many++;
            else cellar.release(it.id());
        }
        for (var it : sent) {
            boolean again = kept.stream()
                    .anyMatch(one -> wanted.contains(one.id()) && one.sha256().equals(it.sha256()));
            if (again || many == Message.MOST_FILES || !cellar.fits(author, it.size())) continue;
            cellar.keep(it, KIND, draft, author, author);
            many++;
        }
        return of(subject, author, key);
    }

    /** They go to the message that was said at last; what else the draft held goes. */
    void hand(
            Subject subject,
            PartyId author,
            UUID key,
            List<HeldFile> files,
            Audience audience,
            UUID message,
            PartyId charged) {
        for (var it : files) cellar.hand(it, audience.holder(), message, charged);
        cellar.release(KIND, id(subject, author, key));
    }

    /** Drops what was never sent; of how many files. */
    @Transactional
    public int sweep(Instant before) {
        return cellar.releaseOlder(KIND, before);
    }

    /** Nobody else’s form leads to it, even with the same key. */
    private static UUID id(Subject subject, PartyId author, UUID key) {
        var name = author + "\n" + subject.kind() + "\n" + subject.id() + "\n" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
