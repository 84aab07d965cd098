package org.fabcom.commons;

import module java.base;
import org.fabcom.commons.Story.Count;
import org.fabcom.commons.Story.Line;
import org.fabcom.commons.StoryView.AncestorView;
import org.fabcom.commons.StoryView.LineView;
import org.fabcom.commons.StoryView.PairView;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.plan.way.Item;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Puts a story in words for whoever reads it for the first time. */
@Component
public class StoryScreen {

    private final Templates templates;

    StoryScreen(Templates templates) {
        this.templates = templates;
    }

    /** As it was published. */
    public StoryView view(Story story, Page page) {
        return view(story, it -> List.of(), page);
    }

    /** As it stands: {@code recipes} answers the versions of a line's recipe, the newest first; none if it never changed. */
    public StoryView view(Story story, Function<Line, List<Recipe>> recipes, Page page) {
        return new StoryView(
                story.title(),
                setting(story, page),
                result(story, page),
                story.lines().stream()
                        .map(it -> line(it, recipes.apply(it), page))
                        .toList(),
                story.ancestors().stream()
                        .map(it -> new AncestorView(it.title(), it.credit(), it.licence(), web(it.source())))
                        .toList());
    }

    /** “Une association de moins de 10 personnes, dans la Drôme”. */
    public String setting(Story story, Page page) {
        var it = story.setting();
        var who = page.t("commons.kind." + it.kind());
        var size = page.t("commons.size." + it.size());
        return it.departement().isEmpty()
                ? page.t("commons.setting", who, size)
                : page.t("commons.setting.place", who, size, it.departement());
    }

    private static List<PairView> result(Story story, Page page) {
        var it = story.result();
        var pairs = new ArrayList<PairView>();
        pairs.add(new PairView(page.t("commons.result.outcome"), page.t("cases.case.outcome." + it.outcome())));
        var days = it.days();
        pairs.add(new PairView(
                page.t("commons.result.days"), days == null ? page.t("web.unknown") : page.t("commons.days", days)));
        var minutes = it.minutes();
        pairs.add(new PairView(
                page.t("commons.result.minutes"), minutes == null ? page.t("web.unknown") : page.duration(minutes)));
        var cents = it.cents();
        pairs.add(new PairView(
                page.t("commons.result.cents"), cents == null ? page.t("web.unknown") : page.euros(cents)));
        return pairs;
    }

    private LineView line(Line it, List<Recipe> recipes, Page page) {
        var steps = recipes.isEmpty() ? it.recipe() : recipes.getFirst().steps();
        return new LineView(
                it.key(),
                title(it, page),
                page.t("commons.end." + it.end()),
                switch (it.end()) {
                    case "LEFT", "SET_UP" -> "good";
                    case "ROLLED_BACK" -> "care";
                    default -> "neutral";
                },
                switch (it.end()) {
                    case "LEFT", "SET_UP" -> "check";
                    case "ROLLED_BACK" -> "undo-2";
                    case "KEPT" -> "hand";
                    case "PAUSED" -> "pause";
                    default -> "hourglass";
                },
                it.slug() == null ? "" : "/catalogue/" + it.slug(),
                facts(it, page),
                it.counts().stream().map(one -> count(one, page)).toList(),
                it.milestones().stream()
                        .map(one -> page.t("commons.milestone", page.t("plan.stage." + one.stage()), one.day()))
                        .toList(),
                steps.stream()
                        .filter(one -> !one.pitfall())
                        .map(RecipeStep::text)
                        .toList(),
                steps.stream().filter(RecipeStep::pitfall).map(RecipeStep::text).toList(),
                recipes.stream()
                        .filter(one -> one.number() > 1 && one.at() != null)
                        .map(one -> page.t(
                                "commons.corrected",
                                page.shortDate(java.util.Objects.requireNonNull(one.at())),
                                one.reason()))
                        .toList());
    }

    /** “Google Drive → Nextcloud”, or what the family is called where no name was kept. */
    public String title(Line it, Page page) {
        var from = it.leaving()
                ? it.tool().isEmpty() ? page.t("commons.family." + it.family()) : it.tool()
                : it.tool().isEmpty() && Item.Subject.regains(it.family())
                        ? page.t("commons.family." + it.family())
                        : templates.setUp(it.family(), it.tool(), page.lang());
        return it.target().isEmpty() || !it.leaving() ? from : page.t("commons.line", from, it.target());
    }

    private static List<String> facts(Line it, Page page) {
        var facts = new ArrayList<String>();
        if (!it.leaving() && !it.target().isEmpty()) facts.add(page.t("commons.with", it.target()));
        if (!it.reason().isEmpty()) facts.add(page.t("plan.reason." + it.reason()));
        if (it.days() != null) facts.add(page.t("commons.days.line", it.days()));
        if (it.doubleDays() != null) facts.add(page.t("commons.days.double", it.doubleDays()));
        var minutes = it.minutes();
        if (minutes != null) facts.add(page.t("commons.minutes.line", page.duration(minutes)));
        var cents = it.cents();
        if (cents != null) facts.add(page.euros(cents));
        return facts;
    }

    private String count(Count it, Page page) {
        var kind = templates.kind(it.kind()).map(one -> one.in(page.lang())).orElse(it.kind());
        return page.t("commons.count", kind, number(it.left(), page), number(it.arrived(), page));
    }

    private static String number(@org.jspecify.annotations.Nullable Long number, Page page) {
        return number == null ? page.t("web.unknown") : page.number(number);
    }

    /** Only what leads to a page: an address that came in a file is not trusted. */
    private static String web(String address) {
        return address.matches("https?://[^\\s\"<>]{1,300}") ? address : "";
    }
}
