package org.fabcom.agenda.workshops;

import module java.base;
import org.fabcom.agenda.events.Event;
import org.fabcom.files.Cellar;
import org.fabcom.files.FileOwner;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Documents of workshops, kept in the cellar for their organisers. They stay with the event, whatever kind it is made later.
 * Whoever sees it may take them: an event is seen by everybody. Thread-safe.
 */
@Component
public class Documents implements FileOwner {

    static final String KIND = "agenda.workshop";
    static final int MOST = 10;

    private final Cellar cellar;
    private final Sql db;
    private final TransactionTemplate transaction;

    Documents(Cellar cellar, Sql db, TransactionTemplate transaction) {
        this.cellar = cellar;
        this.db = db;
        this.transaction = transaction;
    }

    /** What came of a change. */
    enum Changed {
        DONE,
        /** More than {@link #MOST}, together with those that others attached meanwhile. */
        TOO_MANY,
        /** The organisation keeps too much already. */
        NO_ROOM
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayFetch(UUID event, Visitor visitor) {
        return !existing(Set.of(event)).isEmpty();
    }

    @Override
    public Set<UUID> existing(Collection<UUID> events) {
        return FileOwner.existing(db, "agenda.event", events);
    }

    /** Whether the event has documents, which only a workshop is given. */
    public boolean any(UUID event) {
        return !of(event).isEmpty();
    }

    /** As they came. */
    public List<HeldFile> of(UUID event) {
        return cellar.of(KIND, List.of(event));
    }

    Optional<HeldFile> find(UUID event, UUID file) {
        return cellar.find(file)
                .filter(it -> it.ownerKind().equals(KIND) && it.owner().equals(event))
                .filter(it -> !existing(Set.of(event)).isEmpty());
    }

    /** Another event of the same organisation has them too, as far as they fit; how many did not. */
    @Transactional
    int share(UUID from, Event to, PartyId by) {
        int left = 0;
        for (var it : of(from))
            if (cellar.fits(to.organiser(), it.size())) cellar.share(it, KIND, to.id(), to.organiser(), by);
            else left++;
        return left;
    }

    /** These go and those come, all or nothing. */
    Changed change(Event event, Collection<UUID> gone, List<Parcel> more, PartyId by) {
        return transaction.execute(status -> {
            var changed = held(event, gone, more, by);
            if (changed != Changed.DONE) status.setRollbackOnly();
            return changed;
        });
    }

    private Changed held(Event event, Collection<UUID> gone, List<Parcel> more, PartyId by) {
        db.sql("select id from agenda.event where id = :id for update")
                .param("id", event.id())
                .single(UUID.class);
        int many = more.size();
        for (var it : of(event.id())) {
            if (gone.contains(it.id())) cellar.release(it.id());
            else many++;
        }
        if (many > MOST) return Changed.TOO_MANY;
        if (!cellar.fits(
                event.organiser(), more.stream().mapToLong(Parcel::size).sum())) return Changed.NO_ROOM;
        for (var it : more) cellar.keep(it, KIND, event.id(), event.organiser(), by);
        return Changed.DONE;
    }
}
