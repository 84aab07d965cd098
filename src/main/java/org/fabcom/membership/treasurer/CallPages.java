package org.fabcom.membership.treasurer;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Member;
import org.fabcom.membership.Members;
import org.fabcom.membership.dues.Calling;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.DuesRows;
import org.fabcom.membership.dues.DuesWords;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.DeskPageView.TableView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Calls the dues of a period, after showing whom that would call. */
@Controller
record CallPages(DuesDesk desk, DuesRows rows, Calling calling, Members members, Clock clock) {

    private static final String PATH = DuesPages.PATH + "/appel";
    private static final String PAST = "passe";
    private static final String SEEN = "vu";
    private static final String FOR = "pour";
    private static final int MOST_DAYS = 366 * 5;

    private record Said(
            String label,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate due) {}

    private static final Field<Said, String> LABEL = Field.of(
                    "nom", "label", "membership.dues.call.label", line(2, 60), Said::label)
            .required("membership.dues.call.label.missing");
    private static final Field<Said, @Nullable LocalDate> FROM = Field.of(
                    "du", "from_day", "membership.dues.call.from", day(), Said::from)
            .required("membership.dues.day.missing");
    private static final Field<Said, @Nullable LocalDate> UNTIL = Field.of(
                    "au", "until_day", "membership.dues.call.until", day(), Said::until)
            .required("membership.dues.day.missing");
    private static final Field<Said, @Nullable LocalDate> DUE = Field.of(
                    "echeance", "due_day", "membership.dues.call.due", day(), Said::due)
            .required("membership.dues.day.missing");
    private static final Fields<Said> FIELDS = Fields.of(
            List.of(LABEL, FROM, UNTIL, DUE),
            said -> new Said(said.get(LABEL), said.get(FROM), said.get(UNTIL), said.get(DUE)));

    /** Proposes what follows the last call, else the year that runs. */
    @GetMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView form(UUID organisation, @RequestParam(name = FOR, required = false) @Nullable UUID member, Page page) {
        var it = desk.of(organisation);
        var only = only(it, member);
        var today = Days.today(clock);
        var before = rows.calls(it).stream().findFirst();
        var from = before.map(one -> one.until().plusDays(1)).orElse(today.withDayOfYear(1));
        var until = from.plusYears(1).minusDays(1);
        var usual = from.plusMonths(3).minusDays(1);
        var due = usual.isBefore(today) ? today.plusDays(30) : usual;
        var form = Form.empty()
                .with(LABEL.name(), page.t("membership.dues.call.usual", String.valueOf(from.getYear())))
                .with(FROM.name(), from)
                .with(UNTIL.name(), until)
                .with(DUE.name(), due.isAfter(until) ? until : due);
        return page.show("web/deskpage", view(it, only, from, until, form, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView call(UUID organisation, Form form, Visitor me, Page page) {
        var it = desk.of(organisation);
        var only = only(it, form.id(FOR, page));
        var today = Days.today(clock);
        var said = FIELDS.read(form, page::t).orElse(null);
        var from = said == null ? null : said.from();
        var until = said == null ? null : said.until();
        var due = said == null ? null : said.due();
        if (said == null || from == null || until == null || due == null)
            return page.refuse("web/deskpage", view(it, only, null, null, form, page));
        if (until.isBefore(from) || until.isAfter(from.plusDays(MOST_DAYS)))
            form.reject(UNTIL.name(), page.t("membership.dues.call.until.wrong"));
        if (due.isAfter(until)) form.reject(DUE.name(), page.t("membership.dues.call.due.wrong"));
        boolean late = due.isBefore(today)
                && rows.calls(it).stream().noneMatch(one -> one.from().equals(from));
        if (due.isBefore(from.minusDays(MOST_DAYS))) form.reject(DUE.name(), page.t("membership.dues.call.due.wrong"));
        else if (late && !form.has(PAST, "oui")) form.reject(DUE.name(), page.t("membership.dues.call.due.past"));
        if (!form.wrong() && !form.has(SEEN, seen(from, until)))
            form.reject(FROM.name(), page.t("membership.dues.call.look"));
        if (!form.wrong())
            switch (calling.call(it, only == null ? null : only.id(), said.label(), from, until, due, me.party())) {
                case Calling.Outcome.Called called -> {
                    return page.redirect(
                            Dues.url(it),
                            "membership.dues.called",
                            called.fresh().size(),
                            called.call().label());
                }
                case Calling.Outcome.Refused refused ->
                    form.reject(FROM.name(), page.t(refused.why().key()));
            }
        return page.refuse("web/deskpage", view(it, only, from, until, form, page));
    }

    /** The one member who is called; null: all are. */
    private @Nullable Member only(PartyId organisation, @Nullable UUID member) {
        return member == null
                ? null
                : members.find(member)
                        .filter(one -> one.organisation().equals(organisation) && !one.ended())
                        .orElseThrow(Problem::notFound);
    }

    /** The period whose members were shown. */
    private static String seen(LocalDate from, LocalDate until) {
        return from + "/" + until;
    }

    /** Asked of a day that is past only: whoever did not pay is late at once. */
    private Choice[] past(Form form, Page page) {
        var due = Days.typed(form.value(DUE.name()));
        return due == null || !due.isBefore(Days.today(clock))
                ? new Choice[0]
                : new Choice[] {
                    new Choice(
                            PAST,
                            page.t("membership.dues.call.past"),
                            List.of(OptionView.of("oui", page.t("membership.dues.call.past.yes"))),
                            false)
                };
    }

    /** Whom a call of the period would call; null where none can be read. */
    private DeskPageView view(
            PartyId organisation,
            @Nullable Member only,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Form form,
            Page page) {
        var planned = from != null && until != null && !until.isBefore(from)
                ? planned(organisation, only, from, until, page)
                : null;
        var seen = planned != null && from != null && until != null ? seen(from, until) : "";
        var calls = rows.calls(organisation).stream()
                .map(it -> RowView.of(it.label(), DuesWords.period(it, page), page.date(it.due())))
                .toList();
        return new DeskPageView(
                only == null ? page.t("membership.dues.call.title") : page.t("membership.dues.call.one", only.name()),
                only == null ? desk.back(organisation, page) : new LinkView(only.url(), only.name()),
                page.t(only == null ? "membership.dues.call.lead" : "membership.dues.call.one.lead"),
                desk.missing(organisation, page),
                Stream.of(
                                planned,
                                DeskPageView.table(
                                        page.t("membership.dues.call.before"),
                                        List.of(
                                                page.t("membership.dues.call"),
                                                page.t("membership.dues.column.period"),
                                                page.t("membership.dues.column.due")),
                                        calls,
                                        page.t("membership.dues.call.none")))
                        .filter(Objects::nonNull)
                        .toList(),
                new DeskPageView.FormView(
                                page.t("membership.dues.call.form"),
                                form,
                                FIELDS.all(),
                                Dues.url(organisation) + "/appel",
                                page.t("membership.dues.call.do"))
                        .choosing(past(form, page))
                        .hiding(Map.of(
                                SEEN, seen, FOR, only == null ? "" : only.id().toString())));
    }

    private SectionView planned(
            PartyId organisation, @Nullable Member only, LocalDate from, LocalDate until, Page page) {
        var plan = calling.plan(organisation, only == null ? null : only.id(), from, until);
        var later = plan.later();
        var title = page.t("membership.dues.call.planned", page.shortDate(from), page.shortDate(until));
        var section = later == null
                ? SectionView.of(title)
                : SectionView.of(title, page.t("membership.dues.call.later", page.date(later)));
        return section.table(new TableView(
                List.of(page.t("membership.dues.rule"), page.t("membership.dues.call.members")),
                plan.rules().stream()
                        .map(it -> RowView.of(it.rule(), page.number(it.members())))
                        .toList(),
                page.t(later == null ? "membership.dues.call.nobody" : "membership.dues.call.nobody.new")));
    }
}
