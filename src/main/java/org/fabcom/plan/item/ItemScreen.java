package org.fabcom.plan.item;

import module java.base;
import gg.jte.Content;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Instead;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.kept.Kept;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.plan.Happening;
import org.fabcom.plan.PlanJournal;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.item.ItemView.HeadView;
import org.fabcom.plan.item.ItemView.StoryView;
import org.fabcom.plan.way.Around.Quiet;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the page of an item out. */
@Component
class ItemScreen {

    private final Wording wording;
    private final Templates templates;
    private final Knowledge knowledge;
    private final PlanJournal journal;
    private final Diagnoses diagnoses;
    private final People people;
    private final List<ItemPart> parts;
    private final org.fabcom.web.render.Templates pages;

    ItemScreen(
            Wording wording,
            Templates templates,
            Knowledge knowledge,
            PlanJournal journal,
            Diagnoses diagnoses,
            People people,
            List<ItemPart> parts,
            org.fabcom.web.render.Templates pages) {
        this.wording = wording;
        this.templates = templates;
        this.knowledge = knowledge;
        this.journal = journal;
        this.diagnoses = diagnoses;
        this.people = people;
        this.parts = List.copyOf(parts);
        this.pages = pages;
    }

    ItemView view(Laid laid, Form form, List<String> refusals, Page page) {
        var item = laid.item();
        var template = templates.family(item.subject().family());
        var now = new NowCard(laid, page, wording, targets(laid, page), template.days(), name(item.referent()));
        var counts = new CountTable(laid, page, wording).view(template.kinds(), journal.counters(item));
        return new ItemView(
                laid.url(),
                head(laid, page),
                now.view(),
                counts,
                check(item) ? laid.url() + "/verifier" : "",
                new NotYet(laid, page, wording).views(),
                new Trail(laid, page, wording).steps(),
                !item.subject().regains(),
                knowledge.of(item, page),
                cards(laid, page),
                story(item, page),
                item.version(),
                form,
                refusals);
    }

    private List<Content> cards(Laid laid, Page page) {
        return parts.stream()
                .flatMap(it -> it.card(laid, page).stream())
                .map(it -> pages.content(it.template(), it.view(), page))
                .toList();
    }

    /** Two kinds of tools hold a file that can be looked at before it is taken along. */
    private static boolean check(Item item) {
        return CheckedFamily.of(item).isPresent() && item.moving() && !item.finished();
    }

    HeadView head(Laid laid, Page page) {
        var item = laid.item();
        return new HeadView(
                laid.plan().url(),
                item.dropped()
                        ? page.t("plan.title", name(laid.plan().organisation()))
                        : page.t(
                                "plan.item.back",
                                name(laid.plan().organisation()),
                                item.position(),
                                laid.opened().items().size()),
                wording.title(item, page),
                wording.state(item, laid.file(), page),
                wording.chip(item, laid.file()),
                wording.icon(item),
                name(item.referent()),
                name(laid.file().mediator()),
                quiet(laid, page),
                archive(item, page));
    }

    private List<String> quiet(Laid laid, Page page) {
        var around = laid.around();
        if (laid.item().stage().atLeast(Stage.SWITCHED) || laid.item().subject().way() == Stage.Way.SETTING_UP)
            return List.of();
        return around.quiet().stream()
                .filter(it -> !it.to().isBefore(around.today()))
                .map(it -> quiet(it, laid, page))
                .toList();
    }

    private String quiet(Quiet it, Laid laid, Page page) {
        var key = laid.around().waived().contains(it.id()) ? "plan.quiet.waived" : "plan.quiet.line";
        return page.t(key, wording.called(it, page), wording.span(it.from(), it.to(), page));
    }

    private String archive(Item item, Page page) {
        var archive = item.archive();
        return archive == null
                ? ""
                : page.t("plan.archive.kept", page.date(archive.dated()), archive.place(), archive.keeper());
    }

    private String name(@Nullable PartyId party) {
        return party == null ? "" : people.name(party).orElse("");
    }

    private List<StoryView> story(Item item, Page page) {
        var story = new ArrayList<StoryView>();
        for (var it : journal.of(item.id()))
            story.add(new StoryView(page.dateTime(it.at()), wording.happening(it, item, page), words(it, item, page)));
        return story;
    }

    private String words(Happening it, Item item, Page page) {
        if (it.reason().isEmpty()) return it.words();
        var reason = wording.reason(Reason.valueOf(it.reason()), item, page);
        return it.words().isBlank() ? reason : page.t("plan.reason.words", reason, it.words());
    }

    /** What the kept sheet proposed in its place, best first. */
    private List<OptionView> targets(Laid laid, Page page) {
        var item = laid.item();
        if (item.subject().regains() && !item.stage().atLeast(Stage.SPACE_OPENED)) return holders(page);
        if (item.stage().atLeast(Stage.SPACE_OPENED) || item.subject().way() == Stage.Way.SETTING_UP) return List.of();
        if (item.subject().family().equals(Templates.MAIL)) return addresses(page);
        return diagnoses
                .find(laid.plan().diagnosis())
                .map(ItemScreen::again)
                .map(it -> options(it, item, page))
                .orElse(List.of());
    }

    /** Whose an account is from now on. */
    private static List<OptionView> holders(Page page) {
        return OptionView.all(List.of("plan.holder.address", "plan.holder.two"), it -> page.t(it), it -> page.t(it));
    }

    /** One moves to an address, not to the program that reads it. */
    private static List<OptionView> addresses(Page page) {
        var address = page.t("plan.target.address");
        return List.of(new OptionView(address, address, page.t("plan.target.address.help")));
    }

    private static Diagnosis again(Kept kept) {
        return Diagnosis.of(Checked.of(Answers.ofQuery(kept.answers())).situation(), kept.library(), kept.day());
    }

    private static List<OptionView> options(Diagnosis diagnosis, Item item, Page page) {
        return diagnosis.items().stream()
                .filter(it -> it.name().equals(item.subject().tool()))
                .flatMap(it -> it.instead().stream())
                .map(it -> option(it, page))
                .distinct()
                .toList();
    }

    private static OptionView option(Instead it, Page page) {
        var offer = it.offer();
        var name = it.commons().name();
        if (offer == null) return new OptionView(name, name, page.t("plan.target.nohost"));
        var hint = page.t(it.full() ? "plan.target.full" : "plan.target.host", offer.host());
        return new OptionView(name + " | " + offer.host(), name, hint);
    }
}
