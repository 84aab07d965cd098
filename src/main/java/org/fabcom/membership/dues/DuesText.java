package org.fabcom.membership.dues;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Rows;
import org.fabcom.web.Formats;
import org.fabcom.web.render.Messages;
import org.jspecify.annotations.Nullable;

/** What a letter about dues says, of a member who is still there. */
record DuesText(
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
        String email,
        String address) {

    static final String SELECT = """
            select d.id, o.name as organisation, c.label, c.until_day,
                coalesce(p.due_day, d.due_day) as due_day, coalesce(p.cents, d.cents) as cents, p.id as part, u.kind, u.cents as steps, u.minutes,
                coalesce(g.how, '') as how, m.name, m.email, m.address
            from membership.dues d join membership.dues_call c on c.id = d.call join membership.member m on m.id = d.member
            join membership.dues_rule u on u.id = d.rule
            join people.party_card o on o.id = c.organisation
            left join membership.dues_setting g on g.organisation = c.organisation
            left join lateral (select q.id, q.due_day, q.cents from membership.dues_part q
              where q.dues = d.id and q.closed_on is null and q.paid_on is null order by q.due_day, q.id limit 1) p on true
            where m.ended_on is null
            """;

    /** The arguments of its words. */
    List<String> said(Messages messages, @Nullable Long received, LocalDate today, Locale locale) {
        var formats = new Formats(locale);
        boolean late = due.isBefore(today);
        return List.of(
                organisation,
                label,
                amount(messages, locale, formats),
                formats.date(due),
                formats.date(until),
                how.isEmpty() ? messages.text(locale, "membership.dues.how.ask", organisation) : how,
                name,
                received == null ? "" : formats.euros(received),
                messages.text(locale, "membership.dues.letter." + (late ? "since" : "before"), formats.date(due)));
    }

    /** What is owed, or what one may choose: a step, a price from a floor on, hours. */
    private String amount(Messages messages, Locale locale, Formats formats) {
        var hours = minutes == null ? "" : formats.duration(minutes);
        if (kind == DuesRule.Kind.TIME) return messages.text(locale, "membership.dues.amount.TIME", hours);
        var money = cents != null
                ? formats.euros(cents)
                : messages.text(
                        locale,
                        "membership.dues.amount." + kind,
                        steps.stream().map(formats::euros).collect(Collectors.joining(" · ")));
        return minutes == null || part != null
                ? money
                : messages.text(locale, "membership.dues.amount.or", money, hours);
    }

    static DuesText read(ResultSet row, int n) throws SQLException {
        return new DuesText(
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
                row.getString("email"),
                row.getString("address"));
    }
}
