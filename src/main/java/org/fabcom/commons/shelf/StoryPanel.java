package org.fabcom.commons.shelf;

import module java.base;
import org.fabcom.commons.PlanFigures;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.SharedPlans;
import org.fabcom.commons.Story.Result;
import org.fabcom.commons.StoryScreen;
import org.fabcom.commons.shelf.StoriesView.StoryLine;
import org.fabcom.web.HomePanel;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page: who changed their tools and how that ended, the plans first that others took up most. */
@Component
@Order(20)
record StoryPanel(PlanShelf shelf, SharedPlans plans, StoryScreen screen, Optional<PlanFigures> figures)
        implements HomePanel {

    private static final int SHOWN = 2;

    @Override
    public Slot slot() {
        return Slot.WIDE;
    }

    @Override
    public Optional<Panel> panel(Page page) {
        if (page.visitor().signedIn()) return Optional.empty();
        var all = shelf.all();
        if (all.isEmpty()) return Optional.empty();
        var shown = all.stream().limit(SHOWN).map(PlanShelf.Row::id).toList();
        var lines = plans.these(shown).stream().map(it -> line(it, page)).toList();
        return Optional.of(new Panel(
                "commons/stories",
                new StoriesView(lines, all.size(), figures.map(PlanFigures::url).orElse(""))));
    }

    private StoryLine line(SharedPlan it, Page page) {
        var story = it.story();
        return new StoryLine(it.url(), story.title(), screen.setting(story, page), ended(story.result(), page));
    }

    /** “Réussi en 77 jours · 26 h de travail · 96 €”; what was not known is left to the page of the plan. */
    private static String ended(Result it, Page page) {
        var words = new ArrayList<String>();
        var days = it.days();
        var outcome = page.t("cases.case.outcome." + it.outcome());
        words.add(days == null ? outcome : outcome + " " + page.t("commons.days.line", days));
        var minutes = it.minutes();
        if (minutes != null) words.add(page.t("commons.home.work", page.duration(minutes)));
        var cents = it.cents();
        if (cents != null) words.add(page.euros(cents));
        return String.join(" · ", words);
    }
}
