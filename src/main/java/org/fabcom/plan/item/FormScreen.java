package org.fabcom.plan.item;

import module java.base;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.item.ItemFormView.KindView;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.plan.way.StepRefusal;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.TypedDuration;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Lays the forms about an item out. */
@Component
record FormScreen(Wording wording, Templates templates, Followers followers) {

    /** Those that have a page of their own. */
    static final Set<String> ACTS = Set.of(
            "pause", "retour", "garder", "compter", "archive", "referent", "lever", "cloture", "rien", "fin", "duree");

    ItemFormView view(String act, Laid laid, Form form, boolean fresh, Page page) {
        var item = laid.item();
        if (fresh) fill(act, laid, form);
        var tool = wording.about(item, page);
        var key = "plan.form." + act;
        return new ItemFormView(
                act,
                laid.url() + "/" + act,
                laid.url(),
                wording.title(item, page),
                page.t(wording.of(key, item, page), tool),
                page.t(wording.of(key + ".lead", item, page), tool),
                page.t(wording.of(key + ".do", item, page), tool),
                options(act, laid, page),
                kinds(act, laid, form, fresh, page),
                fresh ? item.version() : Integer.parseInt(form.value("version")),
                form);
    }

    private static void fill(String act, Laid laid, Form form) {
        var item = laid.item();
        var window = item.course().window();
        var spent = item.spent();
        switch (act) {
            case "pause" -> form.with("reprise", laid.around().today().plusDays(14));
            case "archive" ->
                form.with(
                        "date",
                        item.course()
                                .on(Stage.EXPORT_RECEIVED)
                                .orElse(laid.around().today()));
            case "fin" -> form.with("jusqu", window == null ? null : window.to());
            case "cloture" -> form.with("cloture", item.fiscalClosing());
            case "referent" -> form.with("personne", item.referent());
            case "duree" -> {
                if (spent != null)
                    form.with("heures", TypedDuration.typed(spent.minutes())).with("euros", spent.cents() / 100);
            }
            default -> {}
        }
    }

    private List<OptionView> options(String act, Laid laid, Page page) {
        return switch (act) {
            case "pause" -> reasons(ItemStanding.PAUSED, laid.item(), page);
            case "retour" -> reasons(ItemStanding.ROLLED_BACK, laid.item(), page);
            case "garder" -> reasons(ItemStanding.KEPT, laid.item(), page);
            case "referent" ->
                followers.of(laid).stream()
                        .map(it -> new OptionView(it.person().toString(), it.name(), page.t(it.as())))
                        .toList();
            case "lever" -> obstacles(laid, page);
            default -> List.of();
        };
    }

    private List<OptionView> reasons(ItemStanding standing, Item item, Page page) {
        boolean account = standing == ItemStanding.ROLLED_BACK && item.subject().regains();
        return Reason.of(standing).stream()
                .filter(it -> !account || Reason.GIVEN_UP.contains(it))
                .map(it -> OptionView.of(it.name(), wording.reason(it, item, page)))
                .toList();
    }

    private List<OptionView> obstacles(Laid laid, Page page) {
        var obstacles = new ArrayList<OptionView>();
        var item = laid.item();
        for (var refusal :
                item.obstacles(new Step.Advance(Stage.SWITCHED, laid.around().today()), laid.around()))
            if (refusal.waivable() != null) obstacles.add(option(refusal, item, page));
        if (!item.stage().atLeast(Stage.EXPORT_VERIFIED))
            for (var refusal : item.obstacles(
                    new Step.Advance(Stage.EXPORT_VERIFIED, laid.around().today()), laid.around()))
                if (refusal instanceof StepRefusal.BooksNotSound) obstacles.add(option(refusal, item, page));
        for (var quiet : laid.around().quiet()) {
            boolean there = obstacles.stream()
                    .anyMatch(it -> it.value().equals(quiet.id().toString()));
            boolean waived = laid.around().waived().contains(quiet.id());
            if (!there && !waived && !quiet.to().isBefore(laid.around().today()))
                obstacles.add(option(new StepRefusal.InQuietDays(quiet), item, page));
        }
        return obstacles;
    }

    private OptionView option(StepRefusal refusal, Item item, Page page) {
        return OptionView.of(String.valueOf(refusal.waivable()), wording.refusal(refusal, item, page));
    }

    private List<KindView> kinds(String act, Laid laid, Form form, boolean fresh, Page page) {
        if (!act.equals("compter") || !ItemForms.offers(laid.item(), act)) return List.of();
        return new CountForm(form, laid, templates, page).fields(fresh, wording);
    }
}
