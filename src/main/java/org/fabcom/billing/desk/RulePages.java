package org.fabcom.billing.desk;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.oneOf;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.Quantities;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRule.Kind;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The price rules of an organisation. One is ended, never changed. */
@Controller
record RulePages(PriceRules rules, Clock clock) {

    private static final String PATH = "/structures/{organisation}/tarifs";

    private record Said(
            String label,
            String resource,
            Kind kind,
            Measure measure,
            String amounts,
            String least,
            String audience,
            String plan,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private static final Field<Said, String> LABEL = Field.of(
                    "nom", "label", "billing.rules.label", line(1, 120), Said::label)
            .required("billing.rules.label.missing");
    private static final Field<Said, String> RESOURCE =
            Field.of("ressource", "resource", "billing.rules.resource", line(0, 60), Said::resource);
    private static final Field<Said, Kind> KIND =
            Field.of("genre", "kind", "billing.rules.kind", oneOf(Kind.class, Kind.UNIT), Said::kind);
    private static final Field<Said, Measure> MEASURE = Field.of(
                    "mesure", "measure", "billing.rules.measure", oneOf(Measure.class, Measure.PIECE), Said::measure)
            .codes("billing.measured.");
    private static final Field<Said, String> AMOUNTS = Field.of(
                    "montants", "amounts", "billing.rules.amounts", line(1, 60), Said::amounts)
            .required("billing.rules.amounts.missing");
    private static final Field<Said, String> LEAST = Field.of(
                    "minimum", "at_least", "billing.rules.least", line(0, 12), Said::least)
            .inputmode("decimal");
    private static final Field<Said, String> AUDIENCE =
            Field.of("public", "audience", "billing.rules.audience", line(0, 60), Said::audience);
    private static final Field<Said, String> PLAN =
            Field.of("formule", "plan", "billing.rules.plan", line(0, 60), Said::plan);
    private static final Field<Said, @Nullable LocalDate> FROM =
            Field.of("du", "from_day", "billing.rules.from", day(), Said::from);
    private static final Field<Said, @Nullable LocalDate> UNTIL =
            Field.of("au", "until_day", "billing.rules.until", day(), Said::until);
    private static final Fields<Said> FIELDS = Fields.of(
            List.of(LABEL, RESOURCE, KIND, MEASURE, AMOUNTS, LEAST, AUDIENCE, PLAN, FROM, UNTIL),
            said -> new Said(
                    said.get(LABEL),
                    said.get(RESOURCE),
                    said.get(KIND),
                    said.get(MEASURE),
                    said.get(AMOUNTS),
                    said.get(LEAST),
                    said.get(AUDIENCE),
                    said.get(PLAN),
                    said.get(FROM),
                    said.get(UNTIL)));

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, Page page) {
        var form = Form.empty()
                .with("genre", Kind.UNIT)
                .with("mesure", Measure.PIECE)
                .with("du", Days.today(clock));
        return page.show("web/deskpage", view(new PartyId(organisation), form, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView add(UUID organisation, Form form, Visitor me, Page page) {
        var seller = new PartyId(organisation);
        var said = FIELDS.read(form, page::t);
        var rule = said.isPresent() ? rule(seller, said.get(), form, page) : null;
        if (form.wrong() || rule == null) return page.refuse("web/deskpage", view(seller, form, page));
        rules.add(rule, me.party());
        return page.redirect(
                "/structures/" + seller + "/tarifs",
                tonight(rule.from()) ? "billing.rules.added.tonight" : "billing.rules.added");
    }

    @PostMapping(PATH + "/{rule}/finir")
    @Access(seat = Seat.MANAGER)
    ModelAndView end(UUID organisation, UUID rule, Page page) {
        if (!rules.end(new PartyId(organisation), rule)) throw Problem.notFound();
        return page.redirect("/structures/" + organisation + "/tarifs", "billing.rules.ended");
    }

    private @Nullable PriceRule rule(PartyId seller, Said it, Form form, Page page) {
        var measured = it.kind() == Kind.PERCENT || it.kind() == Kind.REBATE ? null : it.measure();
        var amounts = amounts(it, form, page);
        var least = it.least().isEmpty()
                ? 0
                : TypedAmount.quantity(it.least(), it.measure()).orElse(-1);
        if (least < 0) form.reject("minimum", page.t(TypedAmount.wrong(it.measure())));
        var from = it.from() == null ? Days.today(clock) : it.from();
        var until = it.until();
        if (until != null && until.isBefore(from)) form.reject("au", page.t("billing.rules.until.wrong"));
        if (form.wrong()) return null;
        return new PriceRule(
                Ids.next(),
                seller,
                it.resource(),
                it.label(),
                it.kind(),
                measured,
                amounts,
                least,
                it.audience(),
                it.plan(),
                from,
                until);
    }

    /** « 8 ; 12 ; 16 »: sums, a percentage, or the length of a step. */
    private static List<Long> amounts(Said it, Form form, Page page) {
        var amounts = new ArrayList<Long>();
        for (var typed : it.amounts().split(";")) {
            var read = amount(it, typed);
            read.ifPresent(amounts::add);
            if (read.isEmpty()) form.reject("montants", page.t(unread(it)));
        }
        boolean many = it.kind() == Kind.SOLIDARITY || it.kind() == Kind.FREE;
        if (amounts.size() > (many ? 5 : 1)) form.reject("montants", page.t("billing.rules.amounts.many"));
        boolean share = it.kind() == Kind.PERCENT && amounts.stream().anyMatch(one -> one < 1 || one > 10_000);
        if (share) form.reject("montants", page.t("billing.rules.percent.wrong"));
        return amounts;
    }

    private static String unread(Said it) {
        return switch (it.kind()) {
            case PERCENT -> "billing.rules.percent.unread";
            case STEP -> TypedAmount.wrong(it.measure());
            default -> "billing.amount.wrong";
        };
    }

    /** « −20 % » is a discount of 20 %: its sign says what the rule does anyway. */
    private static OptionalLong amount(Said it, String typed) {
        return switch (it.kind()) {
            case STEP -> TypedAmount.quantity(typed, it.measure());
            case PERCENT -> TypedAmount.percent(typed.strip().replaceFirst("^[-\u2212\u2013]", ""));
            default -> TypedAmount.cents(typed);
        };
    }

    private DeskPageView view(PartyId seller, Form form, Page page) {
        var base = "/structures/" + seller + "/tarifs";
        return new DeskPageView(
                page.t("billing.rules.title"),
                new LinkView(Invoice.url(seller), page.t("billing.back")),
                page.t("billing.rules.lead"),
                List.of(),
                List.of(DeskPageView.table(
                        page.t("billing.rules.standing"),
                        List.of(
                                page.t("billing.rules.label"),
                                page.t("billing.rules.resource"),
                                page.t("billing.rules.what"),
                                page.t("billing.rules.whom"),
                                page.t("billing.rules.when")),
                        rules.of(seller).stream().map(it -> row(it, base, page)).toList(),
                        page.t("billing.rules.none"))),
                new DeskPageView.FormView(
                        page.t("billing.rules.add"), form, FIELDS.all(), base, page.t("billing.rules.add.do")));
    }

    /** Before four in the morning tills still have the day before. */
    private boolean tonight(LocalDate from) {
        var now = clock.instant();
        return from.equals(Days.today(clock))
                && LocalDate.ofInstant(now.minus(Days.NIGHT), Days.ZONE).isBefore(from);
    }

    private DeskPageView.RowView row(PriceRule it, String base, Page page) {
        var until = it.until();
        var when =
                until == null ? page.t("billing.rules.since", page.shortDate(it.from())) : page.days(it.from(), until);
        var begins = tonight(it.from()) ? page.t("billing.rules.tonight", when) : when;
        return new DeskPageView.RowView(
                List.of(it.label(), it.resource(), said(it, page), whom(it, page), begins),
                "",
                new LinkView(base + "/" + it.id() + "/finir", page.t("billing.rules.end")));
    }

    private static String whom(PriceRule it, Page page) {
        return it.audience().isEmpty() && it.plan().isEmpty()
                ? page.t("billing.buyer.anybody")
                : Stream.of(it.audience(), it.plan())
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining(" · "));
    }

    private static String said(PriceRule it, Page page) {
        var measure = it.measure();
        var amounts = it.amounts().stream()
                .map(one -> it.kind() == Kind.PERCENT
                        ? Quantities.percent(one, page)
                        : it.kind() == Kind.STEP && measure != null
                                ? Quantities.told(measure, one, page)
                                : page.euros(one))
                .collect(Collectors.joining(" · "));
        var per = measure == null ? "" : page.t("billing.measured." + measure);
        return page.t("billing.rules.said", page.t("billing.rules.kind." + it.kind()), amounts, per);
    }
}
