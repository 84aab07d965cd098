package org.fabcom.membership.dues;

import module java.base;
import java.sql.Types;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Formats;
import org.fabcom.web.print.PrintedLetter;
import org.fabcom.web.render.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters about dues to members with an address, each kind once; or as a sheet for the post. Thread-safe. */
@Component
public class DuesLetters {

    /** What it is about, and how many days before the day in question it goes. */
    public enum Kind {
        CALLED("called", 0),
        /** Before a membership ends that nothing follows yet (E6). */
        ENDS_30("ends", 30),
        ENDS_7("ends", 7),
        LATE_7("late", -7),
        LATE_21("late", -21),
        /** The treasurer asks again. */
        BY_HAND("late", 0),
        /** A receipt is there. */
        PAID("paid", 0),
        /** A part of them will be due. */
        PART_7("part", 7),
        /** A part came, the rest is owed on its days. */
        PART_PAID("partpaid", 0);

        private final String about;
        private final int before;

        Kind(String about, int before) {
            this.about = about;
            this.before = before;
        }
    }

    public record Sent(Kind kind, String to, Instant at) {}

    private static final String MAILED = " and m.email <> ''";

    private static final String WANTED = MAILED + " and coalesce(g.reminders, true)";

    /** A day is told once, also where a part of what is due on it came since. */
    private static final String ONCE = WANTED
            + " and not exists (select from membership.dues_reminder r left join membership.dues_part s on s.id = r.part"
            + " where r.dues = d.id and r.kind = :kind"
            + " and coalesce(s.due_day, d.due_day) = coalesce(p.due_day, d.due_day))";

    private static final String ENDS = """
             and d.state in ('PAID', 'WORKED', 'EXEMPT') and c.until_day between :first and :day
              and not exists (select from membership.dues n join membership.dues_call k on k.id = n.call
                where n.member = d.member and k.from_day > c.from_day and n.state <> 'DROPPED')
            """;

    /** Only while it is fresh: what is later by a fortnight had its time, and the next one its own. */
    private static final String LATE =
            " and d.state = 'DUE' and coalesce(p.due_day, d.due_day) between :day - 13 and :day";

    private static final String PART = " and d.state = 'DUE' and p.due_day between :day - 7 and :day";

    private static final int AT_ONCE = 200;

    private final Sql db;
    private final Outbox outbox;
    private final People people;
    private final Messages messages;
    private final Settings settings;
    private final Clock clock;

    DuesLetters(Sql db, Outbox outbox, People people, Messages messages, Settings settings, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.people = people;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** To some of those who were called and still owe; false if nobody is left. In the caller's transaction. */
    boolean tell() {
        var some = db.sql("""
                delete from membership.dues_untold where dues in (
                    select dues from membership.dues_untold order by dues limit :some) returning dues
                """).param("some", AT_ONCE).list(UUID.class);
        db.sql(DuesText.SELECT + ONCE + " and d.state = 'DUE' and d.id = any (:some)")
                .param("kind", Kind.CALLED.name(), "some", some.toArray(UUID[]::new))
                .list(DuesText::read)
                .forEach(it -> send(Kind.CALLED, it));
        return !some.isEmpty();
    }

    /** All that is due today. */
    void remind() {
        var today = Days.today(clock);
        for (var kind : List.of(Kind.ENDS_7, Kind.ENDS_30, Kind.LATE_21, Kind.LATE_7, Kind.PART_7)) {
            var day = today.plusDays(kind.before);
            boolean ends = kind.about.equals("ends");
            var asked = db.sql(DuesText.SELECT + ONCE + (ends ? ENDS : kind == Kind.PART_7 ? PART : LATE))
                    .param("kind", kind.name(), "day", day);
            (ends ? asked.param("first", kind == Kind.ENDS_30 ? today.plusDays(Kind.ENDS_7.before + 1) : today) : asked)
                    .list(DuesText::read)
                    .forEach(it -> send(kind, it));
        }
    }

    /** The treasurer asks who is late again, once a day, however often they press; false if there is nowhere to write, or it was done today. */
    @Transactional
    public boolean ask(UUID dues) {
        return ask(dues, MAILED);
    }

    /** The same by the post: somebody takes the sheet there. */
    @Transactional
    public boolean posted(UUID dues) {
        return ask(dues, "");
    }

    private boolean ask(UUID dues, String whom) {
        db.sql("select from membership.dues where id = :dues for update")
                .param("dues", dues)
                .optional((row, n) -> n);
        var some = db.sql(DuesText.SELECT + whom + """
                 and d.id = :dues and d.state = 'DUE' and coalesce(p.due_day, d.due_day) < :today and not exists (
                    select from membership.dues_reminder r where r.dues = d.id and r.kind = 'BY_HAND'
                        and (r.made_at at time zone kernel.zone())::date = :today)
                """).param("dues", dues).list(DuesText::read);
        some.forEach(it -> send(Kind.BY_HAND, it, null, whom.isEmpty() ? "" : it.email()));
        return !some.isEmpty();
    }

    /** Money came: the receipt is on the member’s own page. */
    void thank(UUID dues, long cents) {
        db.sql(DuesText.SELECT + WANTED + " and d.id = :dues and d.state = 'PAID'")
                .param("dues", dues)
                .list(DuesText::read)
                .forEach(it -> send(Kind.PAID, it, cents));
    }

    /** A part came: what it was, and what is next. */
    void thankPart(UUID dues, long cents) {
        db.sql(DuesText.SELECT + WANTED + " and d.id = :dues and p.id is not null")
                .param("dues", dues)
                .list(DuesText::read)
                .forEach(it -> send(Kind.PART_PAID, it, cents));
    }

    /** The letter to who is late, for the post; empty: nobody is. */
    public Optional<PrintedLetter> sheet(UUID dues) {
        return db.sql(DuesText.SELECT
                        + " and d.id = :dues and d.state = 'DUE' and coalesce(p.due_day, d.due_day) < :today")
                .param("dues", dues)
                .optional(DuesText::read)
                .map(it -> {
                    var said = it.said(messages, null, Days.today(clock), Locale.FRENCH)
                            .toArray();
                    var subject = messages.text(Locale.FRENCH, "membership.dues.letter.late.subject", said);
                    return new PrintedLetter(
                            subject,
                            List.of(it.organisation()),
                            Stream.concat(Stream.of(it.name()), it.address().lines())
                                    .toList(),
                            new Formats(Locale.FRENCH).date(Days.today(clock)),
                            subject,
                            messages.text(Locale.FRENCH, "membership.dues.letter.late.text", said)
                                    .lines()
                                    .filter(line -> !line.isBlank())
                                    .toList());
                });
    }

    private void send(Kind kind, DuesText it) {
        send(kind, it, null);
    }

    private void send(Kind kind, DuesText it, @Nullable Long received) {
        send(kind, it, received, it.email());
    }

    /** {@code received}: what came; {@code to}: empty if it goes by the post. */
    private void send(Kind kind, DuesText it, @Nullable Long received, String to) {
        int added = db.sql("""
                insert into membership.dues_reminder (id, dues, part, kind, sent_to, made_at) values (:id, :dues, :part, :kind, :to, :now)
                on conflict do nothing
                """)
                .param("id", Ids.next())
                .param("dues", it.dues())
                .param("part", it.part(), Types.OTHER)
                .param("kind", kind.name())
                .param("to", to)
                .update();
        if (added == 1 && !to.isEmpty()) outbox.put(letter(kind, it, received, language(it.email())));
    }

    private String language(String email) {
        return Email.read(email).flatMap(people::byEmail).map(Person::language).orElse(Locale.FRENCH.getLanguage());
    }

    private Letter letter(Kind kind, DuesText it, @Nullable Long received, String language) {
        return new Letter(
                it.email(),
                it.name(),
                language,
                kind == Kind.PAID ? "membership.receipt" : "membership.dues.letter." + kind.about,
                List.copyOf(it.said(messages, received, Days.today(clock), Locale.of(language))),
                settings.url("/mes-cotisations"),
                null);
    }

    /** What was sent about these dues: « kind, to, on ». */
    public List<Sent> of(UUID dues) {
        return db.sql(
                        "select kind, sent_to, made_at from membership.dues_reminder where dues = :dues order by made_at, id")
                .param("dues", dues)
                .list((row, n) -> new Sent(
                        Kind.valueOf(row.getString("kind")), row.getString("sent_to"), Times.read(row, "made_at")));
    }
}
