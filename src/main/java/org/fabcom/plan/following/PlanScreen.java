package org.fabcom.plan.following;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseState;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.plan.Happening;
import org.fabcom.plan.Plan;
import org.fabcom.plan.PlanDates;
import org.fabcom.plan.PlanJournal;
import org.fabcom.plan.Plans;
import org.fabcom.plan.following.FollowingDesk.Opened;
import org.fabcom.plan.following.PlanView.CaseLink;
import org.fabcom.plan.following.PlanView.DiffersView;
import org.fabcom.plan.following.PlanView.DroppedView;
import org.fabcom.plan.following.PlanView.NextView;
import org.fabcom.plan.following.PlanView.QuietView;
import org.fabcom.plan.following.PlanView.RowView;
import org.fabcom.plan.following.PlanView.State;
import org.fabcom.plan.way.Around;
import org.fabcom.plan.way.Around.Hold;
import org.fabcom.plan.way.Around.Quiet;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Stage;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the page of a plan out. */
@Component
record PlanScreen(
        Wording wording,
        Plans plans,
        PlanDates dates,
        PlanJournal journal,
        Agreement agreement,
        BoardOrder order,
        People people) {

    private static final int SHOWN = 8;

    NoPlanView none(Case it, Optional<String> why, Page page) {
        return new NoPlanView(
                Plan.url(it.id()),
                it.url(),
                people.name(it.organisation()).orElse(""),
                why.isEmpty(),
                why.map(page::t).orElse(""));
    }

    PlanView view(Opened opened, Visitor me, Form form, Page page) {
        var plan = opened.plan();
        var names = names(opened);
        var organisation = name(plan.organisation(), names);
        var quiet = dates.quiet(plan);
        var around = dates.around(plan, quiet, opened.items(), opened.items(), plans.today());
        var told = journal.ofPlan(plan.id(), SHOWN);
        var differs = differs(opened, told, page);
        boolean decided = differs == null && opened.file().state().compareTo(CaseState.PRIORITISED) >= 0;
        return new PlanView(
                plan.url(),
                new CaseLink(
                        opened.file().url(), organisation, name(opened.file().mediator(), names)),
                page.t("plan.title", organisation),
                state(opened, names, me, page),
                next(opened, around, page),
                differs,
                page.t("plan.items.order" + (opened.file().state().ended() ? ".over" : decided ? ".decided" : "")),
                rows(opened, around, names, page),
                opened.dropped().stream().map(it -> dropped(it, plan, page)).toList(),
                quiet(opened, quiet, page),
                happenings(told, opened, page),
                form);
    }

    /** Of all who are named on the page. */
    private Map<PartyId, String> names(Opened opened) {
        var plan = opened.plan();
        var all = Stream.of(
                Stream.of(plan.organisation(), plan.drawnBy()),
                Stream.ofNullable(plan.acceptedBy()),
                Stream.ofNullable(opened.file().mediator()),
                opened.items().stream().flatMap(it -> Stream.ofNullable(it.referent())));
        return people.names(all.flatMap(it -> it).distinct().toList());
    }

    private State state(Opened opened, Map<PartyId, String> names, Visitor me, Page page) {
        var plan = opened.plan();
        var at = plan.acceptedAt();
        var words = at == null
                ? page.t("plan.state.proposed", name(plan.drawnBy(), names), page.shortDate(plan.drawnAt()))
                : plan.acceptedWords().isEmpty()
                        ? page.t("plan.state.accepted", name(plan.acceptedBy(), names), page.shortDate(at))
                        : page.t(
                                "plan.state.spoken",
                                plan.acceptedWords(),
                                name(plan.acceptedBy(), names),
                                page.shortDate(at));
        var why = plan.accepted() ? Optional.<String>empty() : agreement.mayAccept(opened, me);
        boolean open = opened.file().state().accompanied() && !opened.file().merged();
        long done = opened.items().stream().filter(PlanScreen::settled).count();
        return new State(
                plan.accepted(),
                words,
                !plan.accepted() && why.isEmpty(),
                agreement.spoken(opened, me),
                plan.accepted() ? "" : why.map(page::t).orElse(""),
                plan.accepted() ? null : agreement.first(opened, me, page).orElse(null),
                open,
                open && CaseAccess.staff(me, opened.file()) ? plan.url() + "/ajouter" : "",
                (int) done,
                opened.items().size());
    }

    /** Nothing more to do about it: at its end, or kept on purpose. */
    static boolean settled(Item item) {
        return item.standing() == ItemStanding.KEPT || item.moving() && item.finished();
    }

    private @Nullable NextView next(Opened opened, Map<UUID, Around> around, Page page) {
        if (!opened.plan().accepted()) return null;
        return opened.items().stream()
                .filter(it -> it.moving()
                        && !it.finished()
                        && Objects.requireNonNull(around.get(it.id())).accepted())
                .findFirst()
                .map(it -> new NextView(
                        opened.plan().url(it.id()), page.t("plan.next.do", wording.title(it, page)), next(it, page)))
                .orElse(null);
    }

    private @Nullable DiffersView differs(Opened opened, List<Happening> told, Page page) {
        boolean moved = told.stream().anyMatch(it -> it.act() == Happening.Act.REORDERED);
        if (!moved && !BoardOrder.mayDiffer(opened)) return null;
        var found = order.difference(opened.plan(), opened.items()).orElse(null);
        if (found == null || !opened.file().state().accompanied()) return null;
        boolean follows = !found.ordered() && !plans.over(opened.plan().caseId());
        return new DiffersView(found.said(page), follows ? opened.plan().url() + "/ordre-decide" : "");
    }

    private String next(Item item, Page page) {
        var target = item.target();
        var key = wording.of("plan.now." + item.stage(), item, page);
        return page.t(key, wording.about(item, page), target == null ? "" : target.software());
    }

    private List<RowView> rows(Opened opened, Map<UUID, Around> around, Map<PartyId, String> names, Page page) {
        var rows = new ArrayList<RowView>();
        boolean asked = opened.plan().accepted() && around.values().stream().anyMatch(it -> !it.accepted());
        boolean answers = asked && agreement.mayAnswer(opened, page.visitor()).isEmpty();
        for (var item : opened.items()) {
            var referent = name(item.referent(), names);
            rows.add(row(opened, item, referent, Objects.requireNonNull(around.get(item.id())), answers, page));
        }
        return rows;
    }

    private RowView row(Opened opened, Item item, String referent, Around around, boolean answers, Page page) {
        var plan = opened.plan();
        boolean asked = plan.accepted() && !around.accepted();
        var file = opened.file();
        boolean over = !item.underWay();
        return new RowView(
                item.position(),
                plan.url(item.id()),
                wording.title(item, page),
                wording.state(item, file, page),
                wording.chip(item, file),
                wording.icon(item),
                referent,
                dates(item, around, page),
                Wording.stopped(item, file) ? List.of() : waits(item, opened, around, page),
                item.stage().ordinal(),
                item.subject().way().last().ordinal(),
                counts(item, page),
                asked,
                asked && answers ? plan.url(item.id()) + "/accord" : "",
                over || item.position() == 1 ? "" : plan.url() + "/ordre/" + item.id(),
                over);
    }

    /** The day that comes next for it. */
    private String dates(Item item, Around around, Page page) {
        var aside = item.course().aside();
        var window = item.course().window();
        if (aside != null && aside.resumeOn() != null)
            return page.t("plan.row.resume", wording.day(aside.resumeOn(), around, page));
        if (aside != null) return wording.aside(aside, item, page);
        if (item.stage() == Stage.DOUBLE_RUNNING && window != null)
            return page.t(
                    "plan.row.window",
                    wording.day(window.from(), around, page),
                    wording.day(window.to(), around, page));
        if (item.finished())
            return item.course().last().map(it -> wording.day(it, around, page)).orElse("");
        if (item.stage().atLeast(Stage.SWITCHED))
            return item.closingFrom(around.today())
                    .map(it -> page.t("plan.row.closing", wording.day(it, around, page)))
                    .orElse("");
        return "";
    }

    private List<String> waits(Item item, Opened opened, Around around, Page page) {
        if (!item.moving() || item.stage().atLeast(Stage.SWITCHED)) return List.of();
        var waits = around.holds().stream()
                .filter(it -> !it.met() && !around.waived().contains(it.id()))
                .map(it -> page.t("plan.row.waits", tool(it, opened, page)));
        var closing = item.subject().atFiscalClosing()
                ? Stream.of(
                        item.fiscalClosing() == null
                                ? page.t("plan.row.fiscal.unsaid")
                                : page.t("plan.row.fiscal", page.date(item.fiscalClosing())))
                : Stream.<String>of();
        return Stream.concat(waits, closing).toList();
    }

    private String tool(Hold hold, Opened opened, Page page) {
        return opened.items().stream()
                .filter(it -> it.id().equals(hold.on()))
                .findFirst()
                .map(it -> wording.tool(it, page))
                .orElse(hold.tool());
    }

    private List<String> counts(Item item, Page page) {
        return item.counts().stream()
                .filter(it -> it.bothKnown())
                .map(it -> page.t(
                        "plan.row.count",
                        wording.kind(it.kind(), page),
                        page.number(Objects.requireNonNull(it.exported().number())),
                        page.number(Objects.requireNonNull(it.imported().number()))))
                .toList();
    }

    private List<QuietView> quiet(Opened opened, List<Quiet> quiet, Page page) {
        return quiet.stream()
                .map(it -> new QuietView(
                        wording.called(it, page),
                        wording.span(it.from(), it.to(), page),
                        opened.plan().url() + "/dates/" + it.id() + "/retirer"))
                .toList();
    }

    private DroppedView dropped(Item item, Plan plan, Page page) {
        var why = item.course().aside();
        return new DroppedView(
                plan.url(item.id()),
                wording.tool(item, page),
                why == null ? "" : wording.aside(why, item, page),
                why == null ? "" : page.shortDate(why.since()));
    }

    private List<String> happenings(List<Happening> told, Opened opened, Page page) {
        return told.stream()
                .map(it -> page.t("plan.story", page.shortDate(it.at()), words(it, opened, page)))
                .toList();
    }

    private String words(Happening it, Opened opened, Page page) {
        var item = Stream.concat(opened.items().stream(), opened.dropped().stream())
                .filter(one -> one.id().equals(it.item()))
                .findFirst();
        return item.map(one -> page.t("plan.story.item", wording.tool(one, page), wording.happening(it, one, page)))
                .orElseGet(() -> wording.happening(it, null, page) + (it.words().isEmpty() ? "" : " · " + it.words()));
    }

    private static String name(@Nullable PartyId party, Map<PartyId, String> names) {
        return party == null ? "" : names.getOrDefault(party, "");
    }
}
