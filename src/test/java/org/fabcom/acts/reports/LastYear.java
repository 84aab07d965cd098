package org.fabcom.acts.reports;

import module java.base;
import java.sql.SQLException;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Margins;
import org.fabcom.acts.Theme;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.Ids;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;

/** Forty acts of the year before this one, drawn at random. */
public final class LastYear {

    public static final int YEAR = LocalDate.now(Span.ZONE).getYear() - 1;

    private final Random random = new Random(2);
    private final Acts acts;

    public LastYear(Acts acts) {
        this.acts = acts;
    }

    public void noted(Person mediator, List<Organisation> helped) {
        for (int i = 0; i < 40; i++) one(mediator, helped.get(random.nextInt(helped.size())), 1 + random.nextInt(12));
    }

    /** No act, report or link is left of the test before: one base serves a whole class. */
    public static void cleared() {
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            for (var it : List.of("acts.figures_year", "acts.report_version"))
                statement.execute("alter table " + it + " disable trigger append_only");
            statement.execute("truncate acts.act, acts.act_fact, acts.act_fact_line,"
                    + " acts.act_fact_organisation, acts.act_fact_person, acts.act_month, acts.act_month_line,"
                    + " acts.act_year, acts.act_year_organisation, acts.act_year_helped, acts.act_year_person,"
                    + " acts.act_year_structure, acts.act_month_helped, acts.act_month_by_mediator, acts.report,"
                    + " acts.report_version, acts.figures_link, acts.figures_year, acts.former_act cascade");
            for (var it : List.of("acts.figures_year", "acts.report_version"))
                statement.execute("alter table " + it + " enable trigger append_only");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** One more, with so many people nobody named. */
    public void one(Person mediator, Organisation helped, int people) {
        in(YEAR, mediator, helped, people);
    }

    public void in(int year, Person mediator, Organisation helped, int people) {
        on(LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28)), mediator, helped, people);
    }

    public void on(LocalDate day, Person mediator, Organisation helped, int people) {
        var women = Map.of(Margins.Gender.WOMAN, Math.max(1, people / 2));
        acts.note(
                Ids.next(),
                mediator.id(),
                new Act.Content(
                        day,
                        15 + random.nextInt(100),
                        new Act.Where(Act.Place.STRUCTURE, helped.id(), null, ""),
                        Set.of(Theme.values()[random.nextInt(6)]),
                        Set.of(),
                        Set.of(),
                        people == 1 ? new Act.Individual(null, null) : new Act.Collective("Atelier du mardi", null),
                        new Act.Participants(Set.of(), new Margins(people, 0, women, Map.of(), Map.of())),
                        Set.of(helped.id()),
                        null,
                        null,
                        List.of(),
                        "une note que personne d’autre ne lit"));
    }
}
