package org.fabcom.flows;

import module java.base;
import org.fabcom.flows.Entered.Why;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes an entry whole or not at all, and once for each key of its author. */
@Repository
record Postings(Sql db, WeighingRows rows, TransactionTemplate transaction) {

    /** An arrival or an exit. {@code known}: it is in the journal already, and this goes on with it. */
    record Movement(
            UUID id,
            boolean known,
            UUID site,
            LocalDate day,
            @Nullable Channel channel,
            @Nullable ExitClass out,
            @Nullable UUID locality,
            @Nullable UUID recipient,
            String wasteNote,
            @Nullable UUID appointment,
            String note,
            PartyId by,
            Instant at) {}

    /** What is to be written, with the short names of kinds that were asked for it, or why nothing is. */
    record Draft(
            @Nullable Movement movement,
            List<Weighing> lines,
            Map<UUID, String> names,
            @Nullable Why why) {

        static Draft refused(Why why) {
            return new Draft(null, List.of(), Map.of(), why);
        }

        static Draft of(Movement movement, List<Weighing> lines, Map<UUID, String> names) {
            return new Draft(movement, List.copyOf(lines), names, null);
        }
    }

    private static final String MOVED = """
            with moved as (
                insert into flows.movement (id, site, way, day, channel, class, locality, recipient, waste_note, appointment,
                    note, made_by, made_at)
                values (:id, :site, :way, :day, :channel, :class, :locality, :recipient, :wasteNote, :appointment, :note, :by, :at))
            """;

    Entered write(PartyId by, String key, String said, Supplier<Draft> drafted) {
        if (key.isEmpty() || key.length() > 100) throw new IllegalArgumentException("key");
        var digest = WeighingRows.digest(said);
        try {
            return again(by, key, digest, drafted);
        } catch (DataIntegrityViolationException refused) {
            return new Entered.Refused(
                    switch (Constraints.broken(refused).orElse("")) {
                        case "month_closed" -> Why.MONTH_CLOSED;
                        case "site_closed" -> Why.SITE_CLOSED;
                        default -> throw refused;
                    });
        }
    }

    /** Either this very key was there, or another line opened the same arrival at the same moment: it is there to go on with now. */
    private Entered again(PartyId by, String key, byte[] digest, Supplier<Draft> drafted) {
        try {
            return once(drafted, key, digest);
        } catch (DuplicateKeyException twice) {
            return rows.before(by, key, digest).orElseGet(() -> once(drafted, key, digest));
        }
    }

    private Entered once(Supplier<Draft> drafted, String key, byte[] digest) {
        return Objects.requireNonNull(transaction.execute(status -> written(drafted.get(), key, digest)));
    }

    Optional<UUID> written(PartyId by, String key) {
        return db.sql("select id from flows.weighing where made_by = :by and key = :key")
                .param("by", by.value(), "key", key + "/1")
                .optional((row, n) -> Rows.id(row, "id"));
    }

    private Entered written(Draft it, String key, byte[] digest) {
        if (it.why() != null) return new Entered.Refused(it.why());
        var movement = Objects.requireNonNull(it.movement());
        if (movement.known()) rows.add(it.lines(), key, digest);
        else moving(rows.adding(MOVED, it.lines(), key, digest), movement).update();
        return new Entered.Done(
                movement.id(), it.lines().stream().map(Weighing::id).toList(), false, it.names());
    }

    private static Sql.Statement moving(Sql.Statement spec, Movement it) {
        return spec.param("id", it.id())
                .param("site", it.site())
                .param("way", it.channel() == null ? "OUT" : "IN")
                .param("day", it.day())
                .param("channel", name(it.channel()))
                .param("class", name(it.out()))
                .param("locality", it.locality())
                .param("recipient", it.recipient())
                .param("wasteNote", it.wasteNote())
                .param("appointment", it.appointment())
                .param("note", it.note())
                .param("by", it.by().value())
                .param("at", it.at());
    }

    /** Whether an arrival of this author, which says the same of itself, is there to go on with. */
    boolean goesOn(UUID movement, UUID site, LocalDate day, Channel channel, @Nullable UUID locality, PartyId by) {
        return db.sql("""
                select exists (select from flows.movement where id = :id and site = :site and day = :day and channel = :channel
                    and locality is not distinct from cast(:locality as uuid) and made_by = :by)
                """)
                .param("id", movement)
                .param("site", site)
                .param("day", day)
                .param("channel", channel.name())
                .param("locality", locality)
                .param("by", by.value())
                .single(Boolean.class);
    }

    /** An id that no movement has: the one that was sent, unless it is taken. */
    UUID free(@Nullable UUID wanted) {
        if (wanted == null) return Ids.next();
        boolean taken = db.sql("select exists (select from flows.movement where id = :id)")
                .param("id", wanted)
                .single(Boolean.class);
        return taken ? Ids.next() : wanted;
    }

    /** Whether all of these are the organisation's and in use. The table is one of our own, never of people. */
    boolean known(String table, PartyId owner, Collection<UUID> ids) {
        return db.sql("select count(*) from " + table
                                + " where id = any (:ids) and owner = :owner and archived_at is null")
                        .param("ids", ids.toArray(UUID[]::new), "owner", owner.value())
                        .single(Integer.class)
                == ids.size();
    }

    /** Short names of those of these kinds that are the organisation's and in use. */
    Map<UUID, String> kinds(PartyId owner, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        db.sql("select id, short_name from flows.kind where id = any (:ids) and owner = :owner and archived_at is null")
                .param("ids", ids.toArray(UUID[]::new), "owner", owner.value())
                .list((row, n) -> names.put(Rows.id(row, "id"), row.getString("short_name")));
        return names;
    }

    /** What these containers weigh empty; those of others, and null, are not among them. */
    Map<UUID, Integer> tares(PartyId owner, Collection<? extends @Nullable UUID> containers) {
        var tares = new HashMap<UUID, Integer>();
        var asked = containers.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        if (asked.length == 0) return tares;
        db.sql("select id, tare from flows.container where id = any (:ids) and owner = :owner")
                .param("ids", asked, "owner", owner.value())
                .list((row, n) -> tares.put(Rows.id(row, "id"), row.getInt("tare")));
        return tares;
    }

    private static @Nullable String name(@Nullable Enum<?> it) {
        return it == null ? null : it.name();
    }
}
