package org.fabcom.ledger.charges;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.fees.CurrencyRule;
import org.fabcom.people.People;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page of dated rules by which a currency takes something: for everybody to read; administrators write and end them. What rules take
 * is said by whoever extends it.
 *
 * @param <S> what a form says
 * @param <R> the rules
 */
abstract class CurrencyRulePages<S extends CurrencyRulePages.Said, R extends CurrencyRule> {

    static final String PATH = "/monnaies/{id}/prelevements";

    /** What the form of any rule says. */
    interface Said {

        String label();

        String payee();

        @Nullable
        LocalDate from();
    }

    /** What a rule takes: a heading and its words. */
    record Column<R>(String heading, Function<R, String> words) {}

    /**
     * Where the rules are kept.
     *
     * @param first the first day on which a rule that is written today may begin
     * @param add false if another one stands in its way
     */
    record Book<R>(
            Supplier<LocalDate> first,
            Function<CurrencyId, List<R>> of,
            BiPredicate<R, PartyId> add,
            BiPredicate<CurrencyId, UUID> end) {}

    private final String words;
    private final String under;
    private final Fields<S> fields;
    private final Book<R> book;
    private final Currencies currencies;
    private final NamedPayees payees;
    private final People people;

    /** {@code words}: how its messages begin; {@code under}: where it stands under the page of charges. */
    CurrencyRulePages(
            String words,
            String under,
            Fields<S> fields,
            Book<R> book,
            Currencies currencies,
            NamedPayees payees,
            People people) {
        this.words = words;
        this.under = under;
        this.fields = fields;
        this.book = book;
        this.currencies = currencies;
        this.payees = payees;
        this.people = people;
    }

    static <S extends Said> Field<S, String> label() {
        return Field.<S, String>of("nom", "label", "ledger.charge.label", line(2, 80), Said::label)
                .required("ledger.charge.label.missing");
    }

    static <S extends Said> Field<S, String> payee() {
        return Field.<S, String>of("pour", "payee", "ledger.charge.payee", line(1, 120), Said::payee)
                .required("ledger.charge.payee.wrong");
    }

    static <S extends Said> Field<S, @Nullable LocalDate> from(String column, String words) {
        return Field.<S, @Nullable LocalDate>of("depuis", column, words + ".from", day(), Said::from)
                .required(words + ".from.wrong");
    }

    /** What was said, for a payee and from a day on; null: what is wrong stands in the form. */
    abstract @Nullable BiFunction<PartyId, LocalDate, R> rule(Currency currency, S said, Form form, Page page);

    abstract List<Column<R>> takes(Currency currency, Page page);

    abstract LinkView back(Currency currency, Page page);

    abstract List<LinkView> links(Currency currency, Page page);

    abstract List<SectionView> more(Currency currency, Page page);

    final ModelAndView shown(UUID id, Form form, Page page) {
        return page.show(
                "web/deskpage",
                view(currency(id), form.with("depuis", book.first().get()), page));
    }

    final ModelAndView added(UUID id, Form form, Visitor me, Page page) {
        var it = currency(id);
        if (it.closed() || it.external()) throw Problem.badRequest();
        var rule = fields.read(form, page::t)
                .flatMap(said -> Optional.ofNullable(read(it, said, form, page)))
                .orElse(null);
        if (rule != null) {
            if (book.add().test(rule, me.party())) return page.redirect(url(it), "ledger.charge.added");
            form.reject("depuis", page.t(words + ".there"));
        }
        return page.refuse("web/deskpage", view(it, form, page));
    }

    final ModelAndView ended(UUID id, UUID rule, Page page) {
        var it = currency(id);
        if (!book.end().test(it.id(), rule)) throw Problem.notFound();
        return page.redirect(url(it), words + ".ended");
    }

    static String charges(Currency it) {
        return "/monnaies/" + it.id() + "/prelevements";
    }

    private String url(Currency it) {
        return charges(it) + under;
    }

    private Currency currency(UUID id) {
        return currencies.find(new CurrencyId(id)).orElseThrow(Problem::notFound);
    }

    private @Nullable R read(Currency currency, S said, Form form, Page page) {
        var payee = payees.find(said.payee()).orElse(null);
        if (payee == null) form.reject("pour", page.t("ledger.charge.payee.wrong"));
        var from = said.from();
        if (from == null || from.isBefore(book.first().get())) form.reject("depuis", page.t(words + ".from.wrong"));
        var rule = rule(currency, said, form, page);
        return form.wrong() || rule == null || payee == null || from == null ? null : rule.apply(payee, from);
    }

    private DeskPageView view(Currency currency, Form form, Page page) {
        boolean administers = page.visitor().is(ADMINISTRATOR) && !currency.closed() && !currency.external();
        var sections = new ArrayList<SectionView>();
        sections.add(rules(currency, administers, page));
        sections.addAll(more(currency, page));
        return new DeskPageView(
                page.t(words + ".title", currency.name()),
                back(currency, page),
                page.t(words + ".lead", page.date(book.first().get().plusMonths(1))),
                links(currency, page),
                sections,
                administers
                        ? new DeskPageView.FormView(
                                page.t("ledger.charge.add"),
                                form,
                                fields.all(),
                                url(currency),
                                page.t("ledger.charge.add.do"))
                        : null);
    }

    private SectionView rules(Currency currency, boolean administers, Page page) {
        var all = book.of().apply(currency.id());
        var takes = takes(currency, page);
        var headings = new ArrayList<String>();
        headings.add(page.t("ledger.charge.label.short"));
        for (var it : takes) headings.add(it.heading());
        headings.add(page.t("ledger.charge.payee"));
        headings.add(page.t("ledger.charge.when"));
        var names =
                people.names(all.stream().map(CurrencyRule::payee).distinct().toList());
        return DeskPageView.table(
                page.t("ledger.charge.rules"),
                headings,
                all.stream()
                        .map(it -> {
                            var cells = new ArrayList<String>();
                            cells.add(it.label());
                            for (var one : takes) cells.add(one.words().apply(it));
                            cells.add(names.getOrDefault(it.payee(), ""));
                            cells.add(when(it, page));
                            boolean ends = administers && it.last() == null;
                            var end =
                                    new LinkView(url(currency) + "/" + it.id() + "/finir", page.t("ledger.charge.end"));
                            return new DeskPageView.RowView(cells, "", ends ? List.of(end) : List.of());
                        })
                        .toList(),
                page.t("ledger.charge.rules.none"));
    }

    private static String when(CurrencyRule it, Page page) {
        var last = it.last();
        if (last == null) return page.t("ledger.charge.since", page.shortDate(it.from()));
        return it.takenBack()
                ? page.t("ledger.charge.back")
                : page.t("ledger.charge.between", page.shortDate(it.from()), page.shortDate(last));
    }
}
