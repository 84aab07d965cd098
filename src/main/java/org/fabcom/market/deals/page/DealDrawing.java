package org.fabcom.market.deals.page;

import module java.base;
import org.fabcom.circles.Signatures;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.market.Sight;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.Deal.State;
import org.fabcom.market.deals.Deals;
import org.fabcom.market.deals.Dispute;
import org.fabcom.market.deals.Disputes;
import org.fabcom.market.deals.Step;
import org.fabcom.market.deals.page.DealView.PairView;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.Posts;
import org.fabcom.market.posts.PriceWords;
import org.fabcom.people.People;
import org.fabcom.people.invoicing.BillsDoor;
import org.fabcom.talk.Subject;
import org.fabcom.talk.pages.ThreadDrawing;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.look.StepView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a deal for who looks at it: what happened, what is theirs to do now, what comes next. */
@Component
record DealDrawing(
        Ledger ledger,
        Deals deals,
        Disputes disputes,
        Posts posts,
        People people,
        PriceWords words,
        ThreadDrawing threads,
        RatingDoor ratings,
        BillsDoor bills) {

    DealView of(Deal deal, Form form, Sight sight, Page page) {
        var post = posts.find(deal.post()).orElseThrow();
        var terms = deals.terms(deal.id(), deal.shown());
        var dispute = disputes.of(deal.id());
        var trail = deals.trail(deal.id());
        var named = Stream.concat(
                        Stream.of(deal.owner(), deal.replier()),
                        Stream.concat(
                                trail.stream().flatMap(it -> Stream.of(it.by(), it.party())),
                                dispute.stream().flatMap(it -> Stream.of(it.moderator(), it.openedBy(), it.party()))))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        var total = words.all(terms.total(), words.known(), page);
        var scene = new Scene(deal, post, terms, total, people.names(named), sight, page);
        var rate = ratings.url(deal, sight);
        var own = Optional.ofNullable(deal.ownPost()).flatMap(it -> posts.find(it, sight));
        return new DealView(
                deal.url(),
                post.draft().title(),
                scene.owner() || scene.replier(),
                post.url(),
                own.map(it -> it.draft().title()).orElse(""),
                own.map(Post::url).orElse(""),
                deal.frozen() ? scene.t("frozen") : scene.t("state." + deal.state()),
                chip(deal),
                deal.frozen()
                        ? "pause"
                        : deal.state() == State.DONE ? "check" : deal.state().over() ? "x" : "map-pin",
                between(scene),
                steps(scene, trail, rate),
                Moves.go(scene),
                Moves.goAct(deal, terms),
                deal.latest(),
                "",
                deal.frozen() ? List.of() : Moves.acts(scene),
                deal.frozen() ? List.of() : Moves.openings(scene),
                agreed(scene),
                versions(scene),
                dispute.map(it -> dispute(it, scene)).orElse(null),
                waiting(scene),
                rate,
                bills(deal, page),
                threads.of(new Subject("market.deal", deal.id()), page),
                form);
    }

    private BillsDoor.@Nullable View bills(Deal deal, Page page) {
        var by = deal.outside() == null ? deal.payment() : deal.outside();
        return by == null ? null : bills.paid(deal.payee(), by.value(), page);
    }

    private static String chip(Deal deal) {
        if (deal.frozen()) return "bad";
        if (deal.state() == State.DONE) return "good";
        return deal.state().over() ? "neutral" : "info";
    }

    private static String between(Scene it) {
        var number = it.page().number(it.deal().number());
        if (it.owner() == it.replier())
            return it.t(
                    "between",
                    number,
                    it.name(it.deal().owner()),
                    it.name(it.deal().replier()));
        return it.t(
                "between.you",
                number,
                it.name(it.owner() ? it.deal().replier() : it.deal().owner()));
    }

    private List<StepView> steps(Scene it, List<Step> trail, String rate) {
        var steps = new ArrayList<StepView>();
        for (var step : trail) steps.add(new StepView(done(step, it), label(step, it), note(step, it)));
        var now = Moves.now(it, rate);
        if (!now.isEmpty()) steps.add(new StepView(StepView.State.NOW, now, nowNote(it, rate)));
        Moves.next(it).forEach(label -> steps.add(new StepView(StepView.State.NEXT, label, "")));
        return steps;
    }

    private static StepView.State done(Step step, Scene it) {
        return switch (step.kind()) {
            case REJECTED, WITHDRAWN, LAPSED, CANCELLED, REFUNDED, DISPUTED -> StepView.State.STOPPED;
            default -> StepView.State.DONE;
        };
    }

    /** « Acceptée par Cyclo-Rivières »; a group or an organisation names the person as well (E58). */
    private static String label(Step step, Scene it) {
        var party = step.party();
        var by = step.by();
        if (party == null) return it.t("step." + step.kind(), by == null ? "" : it.name(by));
        boolean mine = it.sight().acts(party);
        if (by != null && !by.equals(party))
            return it.t("step." + step.kind(), Signatures.of(party, by, it.names(), it.page()));
        return it.t("step." + step.kind(), mine ? it.t("you") : it.name(party));
    }

    private static String note(Step step, Scene it) {
        var at = it.page().dateTime(step.at());
        return step.note().isEmpty() ? at : it.t("noted", at, step.note());
    }

    private String nowNote(Scene it, String rate) {
        var deal = it.deal();
        if (deal.frozen()) return it.t("now.frozen.note");
        return switch (deal.state()) {
            case OPEN -> it.t("now.lapses", it.page().date(day(deal.lapsesAt())));
            case ACCEPTED -> aside(it);
            case DONE -> rate.isEmpty() ? "" : it.t("now.rate.until", it.page().date(day(ratings.until(deal))));
            default -> "";
        };
    }

    /** What is kept elsewhere is set aside by nobody. */
    private String aside(Scene it) {
        var known = words.known();
        return it.deal().reservation() == null
                ? ""
                : it.t("now.reserved", words.all(it.terms().inside(known), known, it.page()));
    }

    /** What is taken in addition: by the rules of today while one may still say no, then what was set aside. */
    private Optional<PairView> fees(Scene it) {
        var deal = it.deal();
        var aside = deal.reservation();
        boolean open = deal.state() == State.OPEN && !it.terms().prices().isEmpty();
        if (!open && (aside == null || deal.state() != State.ACCEPTED && deal.state() != State.INVOICED))
            return Optional.empty();
        var known = words.known();
        var order = new Order(deal.payer(), deal.payee(), it.terms().inside(known), null, "", "");
        var fees = open || aside == null ? ledger.fees(order, PaymentType.DEAL) : ledger.feesOf(aside);
        return fees.isEmpty()
                ? Optional.empty()
                : Optional.of(new PairView(it.t("agreed.fees"), words.all(fees, known, it.page())));
    }

    private List<PairView> agreed(Scene it) {
        var draft = it.post().draft();
        var pairs = new ArrayList<PairView>();
        pairs.add(new PairView(it.t(it.deal().state().agreed() ? "agreed.total" : "agreed.proposed"), it.total()));
        fees(it).ifPresent(pairs::add);
        pairs.add(new PairView(
                it.t("agreed.quantity"),
                it.page().number(it.terms().quantity()) + (draft.unit().isEmpty() ? "" : "\u00a0× " + draft.unit())));
        if (!it.terms().prices().isEmpty())
            pairs.add(new PairView(it.t("agreed.payer"), it.name(it.deal().payer())));
        var place = place(it);
        pairs.add(new PairView(it.t("agreed.place"), place));
        return pairs;
    }

    /** The exact place only once there is an agreement, if it was hidden until then. */
    private static String place(Scene it) {
        var draft = it.post().draft();
        boolean told = !draft.placeHidden() || it.owner() || it.deal().accepted() != null;
        return String.join(
                ", ",
                Stream.of(told ? draft.place().replace('\n', ' ') : "", draft.communeName())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private List<DealView.VersionView> versions(Scene it) {
        var all = deals.versions(it.deal().id());
        if (all.size() < 2) return List.of();
        var known = words.known();
        return all.stream()
                .map(one -> new DealView.VersionView(
                        it.t("version", one.n(), it.page().dateTime(one.at())),
                        it.t("version.words", one.quantity(), words.all(one.total(), known, it.page()), one.message())))
                .toList();
    }

    private static List<String> waiting(Scene it) {
        var deal = it.deal();
        if (!deal.state().running()) return List.of();
        var waiting = new ArrayList<String>();
        if (deal.consentOwner() != null)
            waiting.add(it.t(it.replier() ? "consent.yours" : "consented", it.name(deal.owner())));
        if (deal.consentReplier() != null)
            waiting.add(it.t(it.owner() ? "consent.yours" : "consented", it.name(deal.replier())));
        return waiting;
    }

    private DealView.DisputeView dispute(Dispute one, Scene it) {
        boolean moderator = it.sight().moderator() && !it.owner() && !it.replier();
        var known = words.known();
        var decision = one.decision();
        return new DealView.DisputeView(
                one.open(),
                one.reason(),
                it.t(
                        "dispute.by",
                        Signatures.of(one.party(), one.openedBy(), it.names(), it.page()),
                        it.page().dateTime(one.openedAt())),
                moderatorName(one.moderator(), it),
                decision == null ? "" : it.page().t("market.decision." + decision),
                one.back().isEmpty() ? "" : words.all(one.back(), known, it.page()),
                one.why(),
                moderator
                        && one.open()
                        && !java.util.Objects.equals(one.moderator(), it.sight().person()),
                moderator && one.open(),
                Arrays.stream(Dispute.Decision.values())
                        .filter(d -> d != Dispute.Decision.PARTIAL_REFUND
                                || !it.terms().inside(known).isEmpty())
                        .map(d -> new OptionView(
                                d.name(),
                                it.page().t("market.decision." + d),
                                it.page().t("market.decision.hint." + d)))
                        .toList(),
                it.terms().inside(known).stream()
                        .map(a -> new ReplyView.PriceView(
                                "rendu-" + a.currency(),
                                it.t(
                                        "dispute.back",
                                        java.util.Objects.requireNonNull(known.get(a.currency()))
                                                .name()),
                                it.t("dispute.back.most", words.all(List.of(a), known, it.page()))))
                        .toList());
    }

    private static String moderatorName(@Nullable PartyId moderator, Scene it) {
        return moderator == null ? "" : it.name(moderator);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Days.ZONE);
    }
}
