package org.fabcom.membership.joining;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.register.Sponsorships;
import org.fabcom.people.People;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The member who vouches for an applicant: named by them, asked here, and says yes or no themselves. Thread-safe. */
@Component
public class Sponsors {

    /** One is asked to vouch. */
    private static final String ASKED = "membership.sponsoring";

    /** A member of the name that was written. */
    record Candidate(UUID member, int number, String name) {}

    /** @param said null: nothing yet */
    record Vouching(UUID member, String name, @Nullable Boolean said) {}

    /** Somebody names one as their sponsor and waits. */
    public record Asked(UUID application, String name, String organisation, LocalDate madeOn) {}

    private static final String WAITING =
            "a.state = 'APPLIED' and a.sponsor_member is not null and a.sponsor_said is null"
                    + " and m.state in ('ACTIVE', 'LATE')";

    private final Sql db;
    private final Notices notices;
    private final People people;
    private final Sponsorships sponsorships;

    Sponsors(Sql db, Notices notices, People people, Sponsorships sponsorships) {
        this.db = db;
        this.notices = notices;
        this.people = people;
        this.sponsorships = sponsorships;
    }

    /** Members with an account and of that name, who may vouch. */
    List<Candidate> of(Application it) {
        var name = Fold.words(it.sponsor());
        if (name.isEmpty()) return List.of();
        return db
                .sql("""
                select m.id, m.number, m.name from membership.member m
                where m.organisation = :organisation and m.kind = 'PERSON' and m.state in ('ACTIVE', 'LATE')
                  and m.party is not null and m.party is distinct from cast(:party as uuid) order by m.number
                """)
                .param("organisation", it.organisation().value())
                .param("party", Rows.value(it.party()), java.sql.Types.OTHER)
                .list((row, n) -> new Candidate(Rows.id(row, "id"), row.getInt("number"), row.getString("name")))
                .stream()
                .filter(one -> Fold.words(one.name()).equals(name))
                .toList();
    }

    /** Whoever is alone of that name is asked at once; of two the desk chooses. */
    void askAlone(Application it) {
        var all = of(it);
        if (all.size() == 1) ask(it, all.getFirst().member());
    }

    /** False if it was answered, if that member waits for it already, or may not vouch for it. */
    @Transactional
    boolean ask(Application it, UUID member) {
        if (of(it).stream().noneMatch(one -> one.member().equals(member))) return false;
        over(it.id(), member);
        int asked = db.sql(
                        "update membership.application a set sponsor_member = :member where a.id = :id"
                                + " and a.state = 'APPLIED' and a.sponsor_said is null and a.sponsor_member is distinct from :member")
                .param("member", member, "id", it.id())
                .update();
        if (asked == 0) return false;
        notices.tell(new Telling(
                person(member),
                ASKED,
                it.id(),
                "/mes-adhesions",
                List.of(it.contact().name(), people.name(it.organisation()).orElse(""))));
        return true;
    }

    /** Whoever was asked need not answer any more. */
    void over(UUID application) {
        over(application, null);
    }

    private void over(UUID application, @Nullable UUID but) {
        var asked = db.sql(
                        "select m.party from membership.application a join membership.member m on m.id = a.sponsor_member"
                                + " where a.id = :id and m.party is not null and m.id is distinct from cast(:but as uuid)")
                .param("id", application)
                .param("but", but, java.sql.Types.OTHER)
                .list((row, n) -> Rows.party(row, "party"));
        if (!asked.isEmpty()) notices.over(asked, application);
    }

    private PartyId person(UUID member) {
        return db.sql("select party from membership.member where id = :id")
                .param("id", member)
                .single((row, n) -> Rows.party(row, "party"));
    }

    /** Who was asked, and what they said; empty: nobody yet. */
    Optional<Vouching> vouching(UUID application) {
        return db.sql("select m.id, m.name, a.sponsor_said from membership.application a"
                        + " join membership.member m on m.id = a.sponsor_member where a.id = :id")
                .param("id", application)
                .optional((row, n) -> {
                    var said = row.getString("sponsor_said");
                    return new Vouching(
                            Rows.id(row, "id"), row.getString("name"), said == null ? null : said.equals("YES"));
                });
    }

    /** The new member keeps whom they named, and what that one answered. */
    void keep(Application it, UUID member) {
        var asked = vouching(it.id());
        if (asked.isPresent())
            sponsorships.keep(member, asked.get().member(), "", asked.get().said());
        else if (!it.sponsor().isEmpty()) sponsorships.keep(member, null, it.sponsor(), null);
    }

    /** Those who wait for this person’s word. */
    public List<Asked> waiting(PartyId person) {
        return db.sql(
                        "select a.id, a.name, p.name as organisation, (a.made_at at time zone kernel.zone())::date as made_on"
                                + " from membership.application a join membership.member m on m.id = a.sponsor_member"
                                + " join people.party_card p on p.id = a.organisation where m.party = :person and "
                                + WAITING
                                + " order by a.made_at, a.id")
                .param("person", person.value())
                .list((row, n) -> new Asked(
                        Rows.id(row, "id"),
                        row.getString("name"),
                        row.getString("organisation"),
                        row.getObject("made_on", LocalDate.class)));
    }

    /** False if nobody asked this person, or it is answered. */
    @Transactional
    boolean say(UUID application, boolean yes, PartyId person) {
        int said = db.sql("update membership.application a set sponsor_said = :said, sponsor_said_at = :now"
                        + " from membership.member m where a.id = :id and m.id = a.sponsor_member"
                        + " and m.party = :person and " + WAITING)
                .param("said", yes ? "YES" : "NO", "id", application, "person", person.value())
                .update();
        if (said == 0) return false;
        notices.over(List.of(person), application);
        return true;
    }

    @Bean
    static NoticeKinds sponsorKinds() {
        return NoticeKinds.of(Sponsors.class).kind(ASKED, 96);
    }
}
