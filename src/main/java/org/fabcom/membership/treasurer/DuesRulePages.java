package org.fabcom.membership.treasurer;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.oneOf;
import static org.fabcom.web.field.Kinds.yesNo;

import module java.base;
import org.fabcom.billing.TypedAmount;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Category;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.DuesRule;
import org.fabcom.membership.dues.DuesRule.Kind;
import org.fabcom.membership.dues.DuesRules;
import org.fabcom.membership.dues.DuesWords;
import org.fabcom.membership.hours.TypedHours;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The rules by which members owe dues. One is ended, never changed. */
@Controller
record DuesRulePages(DuesDesk desk, DuesRules rules, Categories categories, Clock clock) {

    private static final String PATH = DuesPages.PATH + "/regles";
    private static final String CATEGORY = "categorie";
    private static final String BOTH = "deux";
    private static final int MOST_STEPS = 8;
    private static final long MOST_CENTS = 100_000_000;
    private static final long MOST_MINUTES = 60_000;

    private record Said(
            String label,
            Kind kind,
            String amounts,
            String upto,
            String hours,
            boolean counterpart,
            @Nullable LocalDate from) {}

    private static final Field<Said, String> LABEL = Field.of(
                    "nom", "label", "membership.dues.rule.label", line(2, 80), Said::label)
            .required("membership.dues.rule.label.missing");
    private static final Field<Said, Kind> KIND =
            Field.of("genre", "kind", "membership.dues.kind", oneOf(Kind.class, Kind.FIXED), Said::kind);
    private static final Field<Said, String> AMOUNTS = Field.of(
                    "montants", "cents", "membership.dues.rule.amounts", line(0, 80), Said::amounts)
            .sometimes();
    private static final Field<Said, String> UPTO = Field.of(
                    "tranches", "upto", "membership.dues.rule.upto", line(0, 80), Said::upto)
            .sometimes();
    private static final Field<Said, String> HOURS = Field.of(
                    "heures", "minutes", "membership.dues.rule.hours", line(0, 40), Said::hours)
            .sometimes();
    private static final Field<Said, Boolean> COUNTERPART =
            Field.of("contrepartie", "counterpart", "membership.dues.rule.counterpart", yesNo(), Said::counterpart);
    private static final Field<Said, @Nullable LocalDate> FROM = Field.of(
                    "depuis", "from_day", "membership.dues.rule.from", day(), Said::from)
            .required("membership.dues.day.missing");
    private static final Fields<Said> FIELDS = Fields.of(
            List.of(LABEL, KIND, AMOUNTS, UPTO, HOURS, COUNTERPART, FROM),
            said -> new Said(
                    said.get(LABEL),
                    said.get(KIND),
                    said.get(AMOUNTS),
                    said.get(UPTO),
                    said.get(HOURS),
                    said.get(COUNTERPART),
                    said.get(FROM)));

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, Page page) {
        var form = Form.empty()
                .with(KIND.name(), Kind.FIXED)
                .with(CATEGORY, "")
                .with(FROM.name(), Days.today(clock).withDayOfYear(1));
        return page.show("web/deskpage", view(desk.of(organisation), form, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView add(UUID organisation, Form form, Visitor me, Page page) {
        var it = desk.of(organisation);
        var said = FIELDS.read(form, page::t).orElse(null);
        var rule = said == null ? null : rule(it, said, form, page);
        if (rule != null && !form.wrong() && !form.has(BOTH, "oui"))
            beside(rule)
                    .ifPresent(other -> form.with(BOTH, "")
                            .reject(
                                    FROM.name(),
                                    page.t("membership.dues.rule.two", other.label(), page.date(other.from()))));
        if (form.wrong() || rule == null) return page.refuse("web/deskpage", view(it, form, page));
        rules.add(rule, me.party());
        return page.redirect(Dues.url(it) + "/regles", "membership.dues.rule.added");
    }

    @PostMapping(PATH + "/{rule}/finir")
    @Access(seat = Seat.MANAGER)
    ModelAndView end(UUID organisation, UUID rule, Page page) {
        var it = desk.of(organisation);
        if (!rules.end(it, rule)) throw Problem.notFound();
        return page.redirect(Dues.url(it) + "/regles", "membership.dues.rule.ended");
    }

    private @Nullable DuesRule rule(PartyId organisation, Said it, Form form, Page page) {
        var amounts = it.kind() == Kind.TIME ? List.<Long>of() : read(it.amounts(), AMOUNTS.name(), form, page);
        var upto = it.kind() == Kind.GRID ? read(it.upto(), UPTO.name(), form, page) : List.<Long>of();
        boolean grid = it.kind() == Kind.GRID;
        if (grid
                && (amounts.size() < 2
                        || amounts.size() > MOST_STEPS
                        || upto.size() != amounts.size() - 1
                        || !climbs(upto))) form.reject(UPTO.name(), page.t("membership.dues.rule.upto.wrong"));
        if (!grid && it.kind() != Kind.TIME && amounts.size() != 1)
            form.reject(AMOUNTS.name(), page.t("membership.dues.rule.amounts.one"));
        var minutes = it.hours().isEmpty() ? OptionalLong.empty() : TypedHours.minutes(it.hours());
        if (minutes.isEmpty() && (!it.hours().isEmpty() || it.kind() == Kind.TIME))
            form.reject(HOURS.name(), page.t("membership.hours.hours.wrong"));
        if (minutes.orElse(0) > MOST_MINUTES) form.reject(HOURS.name(), page.t("membership.dues.rule.hours.most"));
        if (amounts.stream().anyMatch(one -> one > MOST_CENTS))
            form.reject(AMOUNTS.name(), page.t("membership.dues.rule.amounts.most"));
        var category = category(organisation, form, page);
        var from = it.from();
        if (form.wrong() || from == null) return null;
        return new DuesRule(
                Ids.next(),
                organisation,
                it.label(),
                it.kind(),
                amounts,
                upto,
                minutes.isPresent() ? Math.toIntExact(minutes.getAsLong()) : null,
                category,
                it.counterpart(),
                from,
                null);
    }

    /** Another one for the same members that holds then, or later: of the two the later one is called. */
    private Optional<DuesRule> beside(DuesRule it) {
        return rules.of(it.organisation()).stream()
                .filter(other -> Objects.equals(other.category(), it.category()))
                .filter(other -> {
                    var until = other.until();
                    return until == null || !until.isBefore(it.from()) && !until.isBefore(other.from());
                })
                .findFirst();
    }

    private static boolean climbs(List<Long> upto) {
        long before = 0;
        for (var it : upto) {
            if (it <= before) return false;
            before = it;
        }
        return true;
    }

    /** « 5 ; 15 ; 30 ». */
    private static List<Long> read(String typed, String field, Form form, Page page) {
        var all = new ArrayList<Long>();
        for (var one : typed.split(";")) {
            var cents = TypedAmount.cents(one);
            if (cents.isEmpty()) form.reject(field, page.t("billing.amount.wrong"));
            else all.add(cents.getAsLong());
        }
        return all;
    }

    private @Nullable UUID category(PartyId organisation, Form form, Page page) {
        var said = form.value(CATEGORY);
        if (said.isEmpty()) return null;
        var found = categories.of(organisation).stream()
                .filter(it -> it.id().toString().equals(said))
                .findFirst();
        if (found.isEmpty()) form.reject(CATEGORY, page.t("membership.category.missing"));
        return found.map(Category::id).orElse(null);
    }

    /** For whom it is; and, where another one is for the same members, whether both are meant. */
    private Choice[] choices(PartyId organisation, Form form, Page page) {
        var whom = new ArrayList<OptionView>();
        whom.add(OptionView.of("", page.t("membership.dues.rule.all")));
        categories.of(organisation).forEach(it -> whom.add(OptionView.of(it.id().toString(), it.name())));
        var choices = new ArrayList<Choice>();
        if (!form.all(BOTH).isEmpty())
            choices.add(new Choice(
                    BOTH,
                    page.t("membership.dues.rule.both"),
                    List.of(OptionView.of("oui", page.t("membership.dues.rule.both.yes"))),
                    false));
        if (whom.size() > 1) choices.add(new Choice(CATEGORY, page.t("membership.dues.rule.category"), whom, true));
        return choices.toArray(Choice[]::new);
    }

    private DeskPageView view(PartyId organisation, Form form, Page page) {
        var base = Dues.url(organisation) + "/regles";
        boolean manages = page.visitor().sits(organisation, Seat.MANAGER);
        var names = categories.of(organisation).stream().collect(Collectors.toMap(Category::id, Category::name));
        return new DeskPageView(
                page.t("membership.dues.rules"),
                desk.back(organisation, page),
                page.t("membership.dues.rules.lead"),
                List.of(),
                List.of(DeskPageView.table(
                        page.t("membership.dues.rules.standing"),
                        List.of(
                                page.t("membership.dues.rule.label"),
                                page.t("membership.dues.column.cents"),
                                page.t("membership.dues.rule.category"),
                                page.t("membership.dues.rule.when")),
                        rules.of(organisation).stream()
                                .map(it -> row(it, names, base, manages, page))
                                .toList(),
                        page.t("membership.dues.rules.none"))),
                manages
                        ? new DeskPageView.FormView(
                                        page.t("membership.dues.rule.add"),
                                        form,
                                        FIELDS.all(),
                                        base,
                                        page.t("membership.dues.rule.add.do"))
                                .choosing(choices(organisation, form, page))
                        : null);
    }

    private static DeskPageView.RowView row(
            DuesRule it, Map<UUID, String> names, String base, boolean ends, Page page) {
        var until = it.until();
        var when = until == null
                ? page.t("billing.rules.since", page.shortDate(it.from()))
                : until.isBefore(it.from()) ? page.t("membership.dues.rule.unused") : page.days(it.from(), until);
        var category = it.category();
        return new DeskPageView.RowView(
                List.of(
                        it.label(),
                        DuesWords.amounts(it, page),
                        category == null ? page.t("membership.dues.rule.all") : names.getOrDefault(category, ""),
                        when),
                "",
                ends && until == null
                        ? List.of(new LinkView(base + "/" + it.id() + "/finir", page.t("membership.dues.rule.end")))
                        : List.of());
    }
}
