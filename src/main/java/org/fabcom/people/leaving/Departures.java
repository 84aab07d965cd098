package org.fabcom.people.leaving;

import module java.base;
import java.sql.Types;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.PersonalData.Obstacle;
import org.fabcom.people.signin.Sessions;
import org.fabcom.people.signin.SignedIn;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Formats;
import org.fabcom.web.render.LandingNotice;
import org.fabcom.web.render.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is about to be erased, and until when they may come back: signing in is enough. */
@Component
class Departures {

    private static final Formats FRENCH = new Formats(Locale.FRENCH);

    static final int DAYS = 30;
    static final int LONGEST = 500;

    /** What staff noted for somebody without an account. */
    record Noted(LocalDate dueOn, String by, String words) {}

    /** Another record that goes with an account. */
    record Other(PartyId person, String name) {}

    private final Sql db;
    private final People people;
    private final Sessions sessions;
    private final Outbox outbox;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Messages messages;
    private final LandingNotice landing;
    private final Clock clock;

    Departures(
            Sql db,
            People people,
            Sessions sessions,
            Outbox outbox,
            Settings settings,
            ApplicationEventPublisher events,
            Messages messages,
            LandingNotice landing,
            Clock clock) {
        this.db = db;
        this.people = people;
        this.sessions = sessions;
        this.outbox = outbox;
        this.settings = settings;
        this.events = events;
        this.messages = messages;
        this.landing = landing;
        this.clock = clock;
    }

    /** True if they asked and were told what holds them: coming in to settle it changes nothing. */
    boolean held(PartyId person) {
        return db.sql(
                        "select exists (select from people.departure where person = :person and cause = 'ASKED' and told_on is not null)")
                .param("person", person.value())
                .single(Boolean.class);
    }

    Optional<LocalDate> dueOn(PartyId person) {
        return db.sql("select due_on from people.departure where person = :person")
                .param("person", person.value())
                .optional(LocalDate.class);
    }

    /** Tells whoever asked, once, what holds their erasure, before its day too, and again where that is something else. */
    @Transactional
    void tellHeld(PartyId person, LocalDate due, List<Obstacle> obstacles) {
        var before = db.sql(
                        "select told_of from people.departure where person = :person and cause = 'ASKED' for update")
                .param("person", person.value())
                .optional(String.class);
        if (before.isEmpty()) return;
        var now = obstacles.stream()
                .map(it -> Secrets.digest(it.key() + " " + it.url() + " " + List.of(it.args(FRENCH))))
                .distinct()
                .toList();
        db.sql("update people.departure set told_on = :today, told_of = :of where person = :person")
                .param("today", today(), "of", String.join(" ", now), "person", person.value())
                .update();
        if (!Set.of(before.get().split(" ")).containsAll(now))
            people.find(person)
                    .ifPresent(it -> outbox.put(Letter.answering(
                            it.email().text(),
                            it.name(),
                            it.language(),
                            "people.mail.held",
                            settings.url("/moi/donnees"),
                            it.name(),
                            obstacles.stream()
                                    .map(one -> "– "
                                            + messages.text(
                                                    Locale.of(it.language()),
                                                    one.key(),
                                                    one.args(new Formats(Locale.of(it.language()))))
                                            + " " + settings.url(one.url()))
                                    .collect(Collectors.joining("\n")),
                            due.isAfter(today()) ? 1 : 0,
                            new Formats(Locale.of(it.language())).date(due))));
    }

    /** They stay after all. */
    @Transactional
    void keep(PartyId person) {
        db.sql(
                        "delete from people.departure where person = :person or noted_by = :person and person <> :person and words = ''")
                .param("person", person.value())
                .update();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.ZONE);
    }

    /** At their own wish: signed out everywhere, erased after thirty days. The day it will be. */
    @Transactional
    LocalDate ask(Person person) {
        var due = today().plusDays(DAYS);
        write(person.id(), Cause.ASKED, due, null, "");
        var others = othersOf(person.id());
        for (var it : others) write(it.person(), Cause.ASKED, due, person.id(), "");
        sessions.closeAll(person.id());
        outbox.put(letter(person, "people.mail.leaving", due, others.size(), names(others)));
        return due;
    }

    /** At the wish of somebody without an account. The day it will be. */
    @Transactional
    LocalDate noteFor(PartyId person, String words, PartyId by) {
        var due = today().plusDays(DAYS);
        write(person, Cause.ASKED, due, by, words);
        return due;
    }

    Optional<Noted> noted(PartyId person) {
        return db.sql("""
                select d.due_on, p.name, d.words from people.departure d join people.party p on p.id = d.noted_by
                where d.person = :person
                """)
                .param("person", person.value())
                .optional((row, n) -> new Noted(
                        row.getObject("due_on", LocalDate.class), row.getString("name"), row.getString("words")));
    }

    void takeBack(PartyId person) {
        db.sql("delete from people.departure where person = :person and noted_by is not null")
                .param("person", person.value())
                .update();
    }

    /** For lack of visits: told one month before; whoever has no address is on the list for staff to call. */
    @Transactional
    void warn(PartyId id, int months) {
        var due = today().plusMonths(1);
        write(id, Cause.INACTIVE, due, null, "");
        people.find(id).ifPresent(it -> outbox.put(letter(it, "people.mail.inactive", due, months, "")));
    }

    /**
     * Other records of somebody who took theirs over: staff had joined them, and only the account took them apart. What they ask
     * for themselves holds for these too, which nobody else can speak for; not for one whom staff met since, who may be another.
     */
    List<Other> othersOf(PartyId person) {
        return db.sql("""
                select distinct s.person, p.name from people.served_join j
                join people.served s on s.person = case when j.kept = :person then j.gone else j.kept end
                join people.person r on r.id = s.person and r.erased_at is null join people.party p on p.id = s.person
                where j.undone_by = :person and (j.kept = :person or j.gone = :person)
                    and s.claimed_at is null and s.joined_into is null
                    and not exists (select from people.served_act a where a.person = s.person and a.at > j.undone_at)
                    and r.last_seen_on <= (j.undone_at at time zone kernel.zone())::date
                order by p.name, s.person
                """)
                .param("person", person.value())
                .list((row, n) -> new Other(Rows.party(row, "person"), row.getString("name")));
    }

    static String names(List<Other> all) {
        return all.stream().map(Other::name).collect(Collectors.joining(", "));
    }

    /** Records that go with an account of which they were parted, and that staff met since it was closed: they stay. */
    void keepThoseMet() {
        db.sql("""
                delete from people.departure d using people.person r
                where r.id = d.person and d.cause = 'ASKED' and d.noted_by is not null and d.words = ''
                    and (exists (select from people.served_act a where a.person = d.person and a.at > d.since)
                        or r.last_seen_on > (d.since at time zone kernel.zone())::date)
                """).update();
    }

    @EventListener
    @Transactional
    void cameBack(SignedIn event) {
        var person = event.person();
        if (held(person)) {
            landing.leave("care", "people.data.held.landing");
            return;
        }
        boolean leaving = db.sql("select exists (select from people.departure where person = :person)")
                .param("person", person.value())
                .single(Boolean.class);
        keep(person);
        if (!leaving) return;
        landing.leave("good", "people.data.stays.landing");
        people.find(person)
                .ifPresent(it -> outbox.put(Letter.answering(
                        it.email().text(), it.name(), it.language(), "people.mail.stays", null, it.name())));
    }

    private void write(PartyId person, Cause cause, LocalDate due, @Nullable PartyId by, String words) {
        db.sql("""
                insert into people.departure (person, cause, since, due_on, noted_by, words)
                values (:person, :cause, :since, :due, :by, :words)
                on conflict (person) do update set cause = excluded.cause, since = excluded.since, due_on = excluded.due_on,
                    noted_by = excluded.noted_by, words = excluded.words, told_on = null, told_of = ''
                """)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("words", words)
                .param("person", person.value())
                .param("cause", cause.name())
                .param("since", clock.instant())
                .param("due", due)
                .update();
        if (cause == Cause.ASKED) events.publishEvent(new ErasureAsked(person));
    }

    private Letter letter(Person person, String key, LocalDate due, int count, String names) {
        var day = new Formats(Locale.of(person.language())).date(due);
        return Letter.answering(
                person.email().text(),
                person.name(),
                person.language(),
                key,
                settings.url("/connexion"),
                person.name(),
                day,
                count,
                names);
    }
}
