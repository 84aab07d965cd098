package org.fabcom.membership.dues;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Formats;
import org.fabcom.web.render.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters about dues to members with an address, each kind once. Thread-safe. */
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

    private record Written(
            UUID dues,
            @Nullable UUID part,
            String organisation,
            String label,
            LocalDate until,
            LocalDate due,
            @Nullable Long cents,
            DuesRule.Kind kind,
            List<Long> steps,
            @Nullable Integer minutes,
            String how,
            String name,
            String email) {}

    private static final String WRITTEN = """
            select d.id, o.name as organisation, c.label, c.until_day,
                coalesce(p.due_day, d.due_day) as due_day, coalesce(p.cents, d.cents) as cents, p.id as part, u.kind, u.cents as steps, u.minutes,
                coalesce(g.how, '') as how, m.name, m.email
            from membership.dues d join membership.dues_call c on c.id = d.call join membership.member m on m.id = d.member
            join membership.dues_rule u on u.id = d.rule
            join people.party_card o on o.id = c.organisation
            left join membership.dues_setting g on g.organisation = c.organisation
            left join lateral (select q.id, q.due_day, q.cents from membership.dues_part q
              where q.dues = d.id and q.closed_on is null and q.paid_on is null order by q.due_day, q.id limit 1) p on true
            where m.email <> '' and m.ended_on is null
            """;

    private static final String WANTED = " and coalesce(g.reminders, true)";

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
        db.sql(WRITTEN + ONCE + " and d.state = 'DUE' and d.id = any (:some)")
                .param("kind", Kind.CALLED.name(), "some", some.toArray(UUID[]::new))
                .list(DuesLetters::read)
                .forEach(it -> send(Kind.CALLED, it));
        return !some.isEmpty();
    }

    /** All that is due today. */
    void remind() {
        var today = Days.today(clock);
        for (var kind : List.of(Kind.ENDS_7, Kind.ENDS_30, Kind.LATE_21, Kind.LATE_7, Kind.PART_7)) {
            var day = today.plusDays(kind.before);
            boolean ends = kind.about.equals("ends");
            var asked = db.sql(WRITTEN + ONCE + (ends ? ENDS : kind == Kind.PART_7 ? PART : LATE))
                    .param("kind", kind.name(), "day", day);
            (ends ? asked.param("first", kind == Kind.ENDS_30 ? today.plusDays(Kind.ENDS_7.before + 1) : today) : asked)
                    .list(DuesLetters::read)
                    .forEach(it -> send(kind, it));
        }
    }

    /** The treasurer asks who is late again, once a day, however often they press; false if there is nowhere to write, or it was done today. */
    @Transactional
    public boolean ask(UUID dues) {
        db.sql("select from membership.dues where id = :dues for update")
                .param("dues", dues)
                .optional((row, n) -> n);
        var some = db.sql(WRITTEN + """
                 and d.id = :dues and d.state = 'DUE' and coalesce(p.due_day, d.due_day) < :today and not exists (
                    select from membership.dues_reminder r where r.dues = d.id and r.kind = 'BY_HAND'
                        and (r.made_at at time zone kernel.zone())::date = :today)
                """).param("dues", dues).list(DuesLetters::read);
        some.forEach(it -> send(Kind.BY_HAND, it));
        return !some.isEmpty();
    }

    /** Money came: the receipt is on the member’s own page. */
    void thank(UUID dues, long cents) {
        db.sql(WRITTEN + WANTED + " and d.id = :dues and d.state = 'PAID'")
                .param("dues", dues)
                .list(DuesLetters::read)
                .forEach(it -> send(Kind.PAID, it, cents));
    }

    /** A part came: what it was, and what is next. */
    void thankPart(UUID dues, long cents) {
        db.sql(WRITTEN + WANTED + " and d.id = :dues and p.id is not null")
                .param("dues", dues)
                .list(DuesLetters::read)
                .forEach(it -> send(Kind.PART_PAID, it, cents));
    }

    private void send(Kind kind, Written it) {
        send(kind, it, null);
    }

    /** {@code received}: what came. */
    private void send(Kind kind, Written it, @Nullable Long received) {
        int added = db.sql("""
                insert into membership.dues_reminder (id, dues, part, kind, sent_to, made_at) values (:id, :dues, :part, :kind, :to, :now)
                on conflict do nothing
                """)
                .param("id", Ids.next())
                .param("dues", it.dues())
                .param("part", it.part(), Types.OTHER)
                .param("kind", kind.name())
                .param("to", it.email())
                .update();
        if (added == 1) outbox.put(letter(kind, it, received, language(it.email())));
    }

    private String language(String email) {
        return Email.read(email).flatMap(people::byEmail).map(Person::language).orElse(Locale.FRENCH.getLanguage());
    }

    private Letter letter(Kind kind, Written it, @Nullable Long received, String language) {
        var locale = Locale.of(language);
        var formats = new Formats(locale);
        return new Letter(
                it.email(),
                it.name(),
                language,
                kind == Kind.PAID ? "membership.receipt" : "membership.dues.letter." + kind.about,
                List.of(
                        it.organisation(),
                        it.label(),
                        amount(it, locale, formats),
                        formats.date(it.due()),
                        formats.date(it.until()),
                        it.how().isEmpty()
                                ? messages.text(locale, "membership.dues.how.ask", it.organisation())
                                : it.how(),
                        it.name(),
                        received == null ? "" : formats.euros(received),
                        messages.text(
                                locale,
                                it.due().isBefore(Days.today(clock))
                                        ? "membership.dues.letter.since"
                                        : "membership.dues.letter.before",
                                formats.date(it.due()))),
                settings.url("/mes-cotisations"),
                null);
    }

    /** What is owed, or what one may choose: a step, a price from a floor on, hours. */
    private String amount(Written it, Locale locale, Formats formats) {
        var cents = it.cents();
        var minutes = it.minutes();
        var hours = minutes == null ? "" : formats.duration(minutes);
        if (it.kind() == DuesRule.Kind.TIME) return messages.text(locale, "membership.dues.amount.TIME", hours);
        var money = cents != null
                ? formats.euros(cents)
                : messages.text(
                        locale,
                        "membership.dues.amount." + it.kind(),
                        it.steps().stream().map(formats::euros).collect(Collectors.joining(" · ")));
        return minutes == null || it.part() != null
                ? money
                : messages.text(locale, "membership.dues.amount.or", money, hours);
    }

    private static Written read(ResultSet row, int n) throws SQLException {
        return new Written(
                Rows.id(row, "id"),
                Rows.idIfAny(row, "part"),
                row.getString("organisation"),
                row.getString("label"),
                row.getObject("until_day", LocalDate.class),
                row.getObject("due_day", LocalDate.class),
                row.getObject("cents", Long.class),
                DuesRule.Kind.valueOf(row.getString("kind")),
                DuesRules.numbers(row, "steps"),
                row.getObject("minutes", Integer.class),
                row.getString("how"),
                row.getString("name"),
                row.getString("email"));
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
