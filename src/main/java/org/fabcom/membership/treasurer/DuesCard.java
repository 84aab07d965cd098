package org.fabcom.membership.treasurer;

import module java.base;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.matching.ArrivedView;
import org.fabcom.billing.matching.SafeRefunds;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.ledger.Wallets;
import org.fabcom.membership.Register;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.membership.dues.DuesLetters;
import org.fabcom.membership.dues.DuesParts;
import org.fabcom.membership.dues.DuesParts.Part;
import org.fabcom.membership.dues.DuesRefunds;
import org.fabcom.membership.dues.DuesRule;
import org.fabcom.membership.dues.DuesRules;
import org.fabcom.membership.dues.DuesTransfers;
import org.fabcom.membership.dues.DuesWords;
import org.fabcom.membership.hours.Contributions;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.PairView;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** One member’s dues as the treasurer sees them. */
@Component
record DuesCard(
        DuesDesk desk,
        DuesRules rules,
        DuesLetters letters,
        DuesParts parts,
        Contributions contributions,
        Invoices invoices,
        Payments payments,
        DuesTransfers transfers,
        DuesRefunds refunds,
        DuesSurplus surplus,
        Wallets wallets,
        Clock clock) {

    /** By the wallet, at once. */
    static final String SAFE = "SAFE";

    private static final int USUAL_DAYS = 30;

    boolean split(Dues it) {
        return !parts.of(it.id()).isEmpty();
    }

    private DuesRule rule(Dues it) {
        return rules.find(it.rule()).orElseThrow();
    }

    DuesView view(Dues it, Form form, Page page) {
        var today = Days.today(clock);
        var rule = rule(it);
        var cents = it.cents();
        boolean grid = rule.kind() == DuesRule.Kind.GRID;
        if (form.value("cle").isEmpty()) form.with("cle", Ids.token());
        if (form.value("jour").isEmpty()) form.with("jour", today);
        if (form.value("rendu-jour").isEmpty()) form.with("rendu-jour", today);
        boolean refundable = it.state() == State.PAID && it.invoice() != null
                || (due(it) || it.state() == State.EXEMPT) && it.paid() > 0;
        var back = refundable ? back(it, page) : List.<OptionView>of();
        if (form.value("rendu-moyen").isEmpty())
            form.with("rendu-moyen", back.size() > PaymentMeans.MONEY.size() ? SAFE : came(it));
        var all = parts.of(it.id());
        boolean steps = grid && all.isEmpty();
        if (form.value("montant").isEmpty() && cents != null)
            form.with("montant", steps ? String.valueOf(cents) : TypedAmount.euros(it.rest()));
        if (form.value("premier").isEmpty()) form.with("premier", today.plusDays(USUAL_DAYS));
        var standing = it.on(today);
        boolean due = due(it);
        return new DuesView(
                page.t("membership.dues.of", it.name(), it.call().label()),
                desk.back(it.organisation(), page),
                it.url(),
                page.t("membership.dues.standing." + standing),
                DuesWords.chip(standing),
                pairs(it, rule, all, page),
                form.wrong() && !it.payable() ? typed(form, page) : List.of(),
                desk.missing(it.organisation(), page),
                papers(it, page),
                letters.of(it.id()).stream()
                        .map(one -> page.t(
                                "membership.dues.sent." + (one.to().isEmpty() ? "POSTED" : one.kind()),
                                page.shortDate(one.at()),
                                one.to()))
                        .toList(),
                due,
                it.payable() && rule.kind() != DuesRule.Kind.TIME,
                it.unnoted(),
                due && it.rest() > 1
                        ? OptionView.all(
                                IntStream.rangeClosed(1, DuesParts.MOST)
                                        .mapToObj(String::valueOf)
                                        .toList(),
                                one -> page.t("membership.dues.split.of", Integer.parseInt(one)))
                        : List.of(),
                due && !all.isEmpty(),
                due && cents == null && rule.kind() != DuesRule.Kind.TIME,
                standing == Dues.Standing.LATE,
                it.state() == State.EXEMPT || it.state() == State.DROPPED,
                steps ? DuesWords.steps(rule, page) : List.of(),
                PaymentMeans.offered(page),
                back,
                ArrivedView.all(transfers.of(it), page),
                ArrivedView.all(transfers.others(it), page),
                surplus.of(it).stream().map(one -> over(one, page)).toList(),
                due && it.paid() == 0 ? hours(it, rule, page) : "",
                enough(it, rule),
                refundable,
                form);
    }

    private static boolean due(Dues it) {
        return it.state() == State.DUE;
    }

    /** First by the wallet, where it brought some of it and whoever looks may use it. */
    private List<OptionView> back(Dues it, Page page) {
        var safe = wallets.mayUse(page.visitor(), it.organisation()) ? refunds.inSafe(it) : List.<SafeRefunds.Part>of();
        return Stream.concat(
                        safe.isEmpty()
                                ? Stream.empty()
                                : Stream.of(OptionView.of(
                                        SAFE, page.t("membership.dues.refund.safe", SafeRefunds.say(safe, page)))),
                        PaymentMeans.offered(page).stream())
                .toList();
    }

    private DuesView.OverView over(DuesSurplus.Over it, Page page) {
        var part = it.it().part();
        var sum = part.currency().say(part.cents(), page.formats());
        var key = "membership.dues.surplus." + (it.it().tied() ? "rest" : "again");
        return new DuesView.OverView(
                part.transfer(),
                page.t(key, sum, it.it().payer(), page.shortDate(it.it().day())),
                wallets.mayUse(page.visitor(), it.of().organisation()) ? sum : "");
    }

    /** The means of what came last. */
    private String came(Dues it) {
        var paper = it.invoice() == null
                ? parts.documents(it.id()).stream().reduce((one, next) -> next).orElse(null)
                : it.invoice();
        return paper == null
                ? ""
                : payments.of(paper).stream()
                        .reduce((one, next) -> next)
                        .map(one -> one.means().name())
                        .orElse("");
    }

    /** Of a payment that somebody else noted meanwhile: nothing that was typed is lost. */
    private static List<PairView> typed(Form form, Page page) {
        var typed = new ArrayList<PairView>();
        var part = form.value("partie");
        var means = form.choice("moyen", PaymentMeans.MONEY, Enum::name, page);
        add(typed, "membership.dues.column.cents", part.isEmpty() ? form.value("montant") : part, page);
        var day = Days.typed(form.value("jour"));
        add(typed, "membership.dues.pay.day", day == null ? "" : page.date(day), page);
        add(
                typed,
                "membership.dues.pay.means",
                means.map(it -> page.t("billing.means." + it)).orElse(""),
                page);
        add(typed, "membership.dues.pay.note", form.value("mention"), page);
        return means.isEmpty() ? List.of() : typed;
    }

    private static void add(List<PairView> pairs, String label, String value, Page page) {
        if (!value.isEmpty()) pairs.add(pair(page.t(label), value));
    }

    private List<PairView> pairs(Dues it, DuesRule rule, List<Part> all, Page page) {
        var pairs = new ArrayList<PairView>();
        pairs.add(pair(page.t("membership.dues.column.period"), DuesWords.period(it.call(), page)));
        if (it.state() == State.DUE && it.ended())
            pairs.add(pair(page.t("membership.dues.ended"), page.t("membership.dues.ended.text")));
        else if (it.state() == State.DUE)
            pairs.add(pair(
                    page.t("membership.dues.column.due"), page.date(it.call().due())));
        pairs.add(pair(
                page.t("membership.dues.rule"),
                page.t("membership.dues.rule.said", rule.label(), DuesWords.amounts(rule, page))));
        var cents = it.cents();
        if (cents != null) pairs.add(pair(page.t("membership.dues.column.cents"), page.euros(cents)));
        if (!all.isEmpty())
            pairs.add(new PairView(
                    page.t("membership.dues.parts"),
                    DuesParts.lines(all).stream()
                            .map(one -> DuesWords.part(one, it.ended() ? LocalDate.MIN : Days.today(clock), page))
                            .toList(),
                    true));
        var settled = it.settled();
        if (settled != null) pairs.add(pair(page.t("membership.dues.settled." + it.state()), page.date(settled)));
        var paper = it.invoice();
        if (paper != null && all.isEmpty())
            pairs.add(new PairView(
                    page.t("membership.dues.payments"),
                    payments.of(paper).stream().map(one -> said(one, page)).toList(),
                    true));
        if (!it.reason().isEmpty()) pairs.add(pair(page.t("membership.dues.column.reason"), it.reason()));
        return pairs;
    }

    /** « 25 €, 3 nov. 2026, chèque, n° 123 ». */
    private static String said(Payments.Payment it, Page page) {
        return Stream.of(
                        page.euros(it.cents()),
                        page.shortDate(it.day()),
                        page.t("billing.means." + it.means()),
                        it.note())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static PairView pair(String label, String said) {
        return new PairView(label, List.of(said), false);
    }

    private List<LinkView> papers(Dues it, Page page) {
        var id = it.invoice();
        var papers = new ArrayList<LinkView>();
        papers.add(new LinkView(
                Register.url(it.organisation()) + "/" + it.member(), page.t("membership.dues.card", it.name())));
        var documents = new LinkedHashSet<>(parts.issued(it.id()));
        if (id != null) documents.add(id);
        for (var document : documents) {
            invoices.find(document)
                    .ifPresent(one ->
                            papers.add(new LinkView(one.url(), page.t("membership.dues.invoice", one.reference()))));
            invoices.crediting(document)
                    .forEach(one -> papers.add(new LinkView(
                            Invoice.url(it.organisation()) + "/" + one.id(),
                            page.t("membership.dues.credit", one.reference()))));
        }
        if (id != null && it.state() != State.DUE)
            papers.add(new LinkView(ReceiptPages.url(it.id()), page.t("membership.dues.receipt")));
        return papers;
    }

    private long unspent(Dues it) {
        var giver = it.party();
        return giver == null
                ? 0
                : contributions.unspent(
                        it.organisation(), giver, it.call().from(), it.call().until());
    }

    private String hours(Dues it, DuesRule rule, Page page) {
        var minutes = rule.minutes();
        return minutes == null
                ? ""
                : page.t("membership.dues.hours", page.duration(unspent(it)), page.duration(minutes));
    }

    private boolean enough(Dues it, DuesRule rule) {
        var minutes = rule.minutes();
        return minutes != null && it.state() == State.DUE && unspent(it) >= minutes;
    }
}
