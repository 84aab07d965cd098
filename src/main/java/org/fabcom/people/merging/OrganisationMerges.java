package org.fabcom.people.merging;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.people.Organisations;
import org.fabcom.people.Rights;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Merges organisations and takes them apart again. Both are locked meanwhile, in the order of their ids. Thread-safe. */
@Repository
class OrganisationMerges {

    private static final String SELECT = """
            select m.id, m.kept, m.gone, m.former_name, p.name as merged_by, m.merged_at
            from people.organisation_merge m join people.party p on p.id = m.merged_by
            where m.undone_at is null
            """;

    private final Sql db;
    private final Organisations organisations;
    private final Seats seats;
    private final MergedSeats moved;
    private final Rights rights;
    private final ObjectProvider<MergedThings> things;

    OrganisationMerges(
            Sql db,
            Organisations organisations,
            Seats seats,
            MergedSeats moved,
            Rights rights,
            ObjectProvider<MergedThings> things) {
        this.things = things;
        this.db = db;
        this.organisations = organisations;
        this.seats = seats;
        this.moved = moved;
        this.rights = rights;
    }

    /** What came of it; the words are {@code people.merging.NAME}. */
    enum Outcome {
        DONE,
        ITSELF,
        /** One of them is merged already, or others are merged into the one that would go. */
        MERGED,
        /** Two numbers of the registers: two organisations. */
        TWO_NUMBERS,
        /** Both have people, who would see what the others did: an administrator decides. */
        TWO_HOUSES,
        /** Some sit in one of both, and neither who of them stays nor that nobody does was said. */
        WHO_UNSAID,
        /** Both were said. */
        SOME_AND_NOBODY,
        /** Of those who would stay nobody is a manager. */
        NO_MANAGER,
        /** Another record was merged into the same one since, when people sat there by this merge or did not: that one first. */
        LATER_FIRST,
        NOT_MERGED
    }

    /** Those that are merged into this one. */
    List<Merge> into(PartyId kept) {
        return db.sql(SELECT + " and m.kept = :kept order by m.merged_at, m.id")
                .param("kept", kept.value())
                .list(OrganisationMerges::read);
    }

    Optional<Merge> find(UUID id) {
        return db.sql(SELECT + " and m.id = :id").param("id", id).optional(OrganisationMerges::read);
    }

    /** Pairs that look like one: the same words in the same commune, or the same SIREN. */
    List<Twins> twins(int most) {
        return db.sql("""
                with standing as materialized (
                    select o.id, p.name, o.commune_name, lower(o.commune_name) as place, left(o.siret, 9) as siren,
                        o.siret is not null or o.rna is not null as numbered,
                        #words as words
                    from people.organisation o join people.party p on p.id = o.id where o.merged_into is null),
                alike as (
                    select a.id as one, b.id as other from standing a join standing b on a.words = b.words and a.place = b.place
                    where a.id < b.id and a.words <> ''
                    union select a.id, b.id from standing a join standing b on a.siren = b.siren where a.id < b.id)
                select k.id as kept, k.name as kept_name, g.id as gone, g.name as gone_name, k.commune_name
                from alike
                join standing k on k.id = case when (select numbered from standing where id = other) then other else one end
                join standing g on g.id = case when k.id = one then other else one end
                order by k.name, g.name, k.id, g.id limit :most
                """.replace("#words", Organisations.BARE_NAME.formatted("o.name_folded")))
                .param("most", most)
                .list((row, n) -> new Twins(
                        Rows.party(row, "kept"),
                        row.getString("kept_name"),
                        Rows.party(row, "gone"),
                        row.getString("gone_name"),
                        row.getString("commune_name")));
    }

    /** Somebody who sits in one of both: they sit in the other only if somebody says so. */
    record OfOne(PartyId organisation, SeatHolder holder) {}

    /** Those who sit in one of both and not in the other: each would see what the others did, so each needs a yes. */
    List<OfOne> ofOne(PartyId kept, PartyId gone) {
        return Stream.of(List.of(kept, gone), List.of(gone, kept))
                .flatMap(pair -> {
                    var there = sitting(pair.getLast());
                    return seats.in(pair.getFirst()).stream()
                            .filter(it -> !there.contains(it.person()))
                            .map(it -> new OfOne(pair.getFirst(), it));
                })
                .toList();
    }

    /** Why they can’t be merged by this person, if so. */
    Optional<Outcome> refusal(PartyId kept, PartyId gone, PartyId by) {
        if (kept.equals(gone)) return Optional.of(Outcome.ITSELF);
        if (merged(kept) || merged(gone) || !into(gone).isEmpty()) return Optional.of(Outcome.MERGED);
        if (numbered(kept) && numbered(gone)) return Optional.of(Outcome.TWO_NUMBERS);
        boolean closed = apart(kept, gone) && !rights.rolesOf(by).contains(InstanceRole.ADMINISTRATOR);
        return closed ? Optional.of(Outcome.TWO_HOUSES) : Optional.empty();
    }

    /** {@code staying}: who of those that sit in one sits in both from now on; the others sit in neither until it is undone. */
    @Transactional
    Outcome merge(PartyId kept, PartyId gone, PartyId by, Staying staying) {
        if (!kept.equals(gone)) lock(kept, gone);
        var refusal = refusal(kept, gone, by);
        if (refusal.isPresent()) return refusal.get();
        var some = ofOne(kept, gone);
        var those = some.stream().map(it -> it.holder().person()).toList();
        if (staying.unsaid(those)) return Outcome.WHO_UNSAID;
        if (staying.contradicts()) return Outcome.SOME_AND_NOBODY;
        if (leaderless(kept, gone, some, staying)) return Outcome.NO_MANAGER;
        var id = Ids.next();
        db.sql("""
                insert into people.organisation_merge (id, kept, gone, former_name, merged_by, merged_at)
                values (:id, :kept, :gone, :name, :by, :now)
                """)
                .param("id", id)
                .param("kept", kept.value())
                .param("gone", gone.value())
                .param("name", organisations.find(gone).orElseThrow().name())
                .param("by", by.value())
                .update();
        stand(gone, kept.value(), organisations.find(kept).orElseThrow().name());
        for (var it : some) {
            var person = it.holder().person();
            var there = it.organisation().equals(kept) ? gone : kept;
            if (!staying.contains(person)) moved.setAside(id, it.organisation(), person, by);
            else moved.come(id, there, person, it.holder().seat(), by);
        }
        return Outcome.DONE;
    }

    /** People would stay and none of them would be a manager. */
    private boolean leaderless(PartyId kept, PartyId gone, List<OfOne> some, Staying staying) {
        var stay = Stream.concat(
                        Stream.of(kept, gone)
                                .flatMap(it -> seats.in(it).stream())
                                .filter(it -> some.stream()
                                        .noneMatch(one -> one.holder().person().equals(it.person()))),
                        some.stream().map(OfOne::holder).filter(it -> staying.contains(it.person())))
                .toList();
        return !stay.isEmpty() && stay.stream().noneMatch(it -> it.seat() == Seat.MANAGER);
    }

    /** Takes them apart: the name comes back, the seats that came with it go, what was joined since parts. */
    @Transactional
    Outcome undo(Merge merge, PartyId by) {
        lock(merge.kept(), merge.gone());
        if (moved.deciding(merge.id())
                && into(merge.kept()).stream().anyMatch(it -> it.at().isAfter(merge.at()))) return Outcome.LATER_FIRST;
        int done = db.sql("""
                update people.organisation_merge set undone_at = :now, undone_by = :by where id = :id and undone_at is null
                """).param("by", by.value(), "id", merge.id()).update();
        if (done == 0) return Outcome.NOT_MERGED;
        things.forEach(it -> it.part(merge.kept(), merge.gone(), by));
        stand(merge.gone(), null, merge.formerName());
        moved.back(merge.id(), by);
        return Outcome.DONE;
    }

    private void stand(PartyId gone, @Nullable UUID kept, String name) {
        db.sql("update people.organisation set merged_into = :kept, version = version + 1 where id = :gone")
                .param("kept", kept, Types.OTHER)
                .param("gone", gone.value())
                .update();
        db.sql("update people.party set name = :name where id = :gone")
                .param("name", name, "gone", gone.value())
                .update();
    }

    /** Both have people, and nobody answers for both. */
    private boolean apart(PartyId one, PartyId other) {
        var both = new HashSet<>(seats.referents(one));
        both.retainAll(seats.referents(other));
        return both.isEmpty() && !sitting(one).isEmpty() && !sitting(other).isEmpty();
    }

    private Set<PartyId> sitting(PartyId organisation) {
        return seats.in(organisation).stream().map(SeatHolder::person).collect(Collectors.toSet());
    }

    private boolean numbered(PartyId id) {
        var it = organisations.find(id).orElseThrow().registration();
        return it.siretNumber().isPresent() || it.rnaNumber().isPresent();
    }

    private boolean merged(PartyId id) {
        return organisations.head(id).filter(it -> !it.equals(id)).isPresent();
    }

    private void lock(PartyId one, PartyId other) {
        db.sql("select id from people.organisation where id = any (:ids) order by id for update")
                .param("ids", Rows.ids(List.of(one, other)))
                .list(UUID.class);
    }

    private static Merge read(ResultSet row, int n) throws SQLException {
        return new Merge(
                Rows.id(row, "id"),
                Rows.party(row, "kept"),
                Rows.party(row, "gone"),
                row.getString("former_name"),
                row.getString("merged_by"),
                Times.read(row, "merged_at"));
    }
}
