package org.fabcom.cases.page;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.Cases;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.kept.KeptRow;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/**
 * On the home page of a member: the next step of the accompaniments of their organisations, or where they stand; and the sheet
 * that was kept, as long as nothing follows from it.
 */
@Component
record CaseSteps(Cases cases, Diagnoses diagnoses, CaseScreen screen, People people, Clock clock) implements NextSteps {

    private static final int URGENCY = 22;
    private static final int MOST = 4;

    /** The plan leads then, and says its step itself. */
    private static final int UNDER_WAY = 70;

    /** Somebody else’s turn: it leads only where nothing of theirs does. */
    private static final int WAITING = 75;

    private static final int KEPT = 80;
    private static final Duration FRESH = Duration.ofDays(90);

    @Override
    public List<Step> of(Page page) {
        var ours = page.visitor().seats().keySet();
        var all = cases.of(ours);
        var going = all.stream().filter(it -> !it.state().ended()).limit(MOST).toList();
        screen.ahead(going);
        return Stream.concat(going.stream().map(it -> step(it, page)), sheet(ours, all, page).stream())
                .toList();
    }

    /** The last sheet that was kept, as long as nobody asked for help since. */
    private Optional<Step> sheet(Set<PartyId> ours, List<Case> all, Page page) {
        boolean helped = ours.stream()
                .allMatch(it -> all.stream()
                        .anyMatch(one ->
                                one.organisation().equals(it) && !one.state().ended()));
        if (helped) return Optional.empty();
        return diagnoses.of(ours).stream()
                .max(Comparator.comparing(KeptRow::at))
                .filter(it -> it.at().isAfter(clock.instant().minus(FRESH)))
                .filter(it -> all.stream()
                        .filter(one -> one.organisation().equals(it.organisation()))
                        .allMatch(one ->
                                one.state().ended() && one.request().openedAt().isBefore(it.at())))
                .map(it -> new Step(
                        KEPT,
                        page.t("cases.home.sheet", page.shortDate(it.at()), it.tools()),
                        "",
                        it.url(),
                        page.t("cases.home.sheet.read"),
                        "file-text",
                        it.organisationName()));
    }

    /** What is theirs to do; else where it stands, which is what they look for. */
    private Step step(Case it, Page page) {
        var now = screen.now(it, page);
        return now.acts().stream()
                .filter(act -> act.kind().equals("go"))
                .findFirst()
                .map(act -> new Step(
                        it.state() == CaseState.UNDER_WAY ? UNDER_WAY : URGENCY,
                        it.state() == CaseState.UNDER_WAY ? act.label() : now.title(),
                        now.text(),
                        act.post() || act.url().startsWith("#") ? it.url() : act.url(),
                        act.post() || it.state() == CaseState.UNDER_WAY ? page.t("cases.home.read") : act.label(),
                        "route",
                        note(it, page)))
                .orElseGet(() -> new Step(
                        WAITING,
                        now.title(),
                        now.text(),
                        it.url(),
                        page.t("cases.home.read"),
                        "route",
                        note(it, page)));
    }

    private String note(Case it, Page page) {
        var name = people.name(it.organisation()).orElse("");
        var mediator = it.mediator();
        return mediator == null
                ? name
                : page.t("cases.home.with", name, people.name(mediator).orElse(""));
    }
}
