package org.fabcom.observatory.demo;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.Cases;
import org.fabcom.commons.Licence;
import org.fabcom.commons.Recipes;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.Story.Line;
import org.fabcom.commons.publishing.Decisions;
import org.fabcom.commons.publishing.Publication;
import org.fabcom.commons.publishing.PublicationDrafts;
import org.fabcom.commons.publishing.Suspect;
import org.fabcom.commons.recipes.Corrected;
import org.fabcom.commons.recipes.Correction;
import org.fabcom.commons.recipes.Corrections;
import org.fabcom.commons.recipes.Forks;
import org.fabcom.diagnosis.demo.Cast;
import org.fabcom.diagnosis.demo.Days;
import org.fabcom.diagnosis.demo.Story;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.observatory.Editions;
import org.fabcom.observatory.consent.Consents;
import org.fabcom.people.Seats;
import org.fabcom.plan.Plans;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the invented territory gives to all: two published plans, one of them taken up and put right; an edition of the observatory. */
@Component
@Order(85) // after the accompaniments
record InventedCommons(
        Cast cast,
        Sql db,
        Cases cases,
        Plans plans,
        Publication publication,
        PublicationDrafts drafts,
        Forks forks,
        Recipes recipes,
        Corrections corrections,
        Seats seats,
        Consents consents,
        Editions editions,
        Clock clock)
        implements DemoData {

    private static final int AGREED = 45;

    /** A line of the file. */
    record Shared(
            String of,
            int day,
            String by,
            String licence,
            String credit,
            String title,
            Map<String, List<String>> steps,
            List<Fork> forks,
            List<PutRight> put_right) {}

    record Fork(String of, int day, List<String> tools) {}

    record PutRight(int day, String tool, int step, String text, String reason) {}

    @Override
    public void fill() {
        var story = new Story(new Days(LocalDate.ofInstant(clock.instant(), Story.ZONE)));
        var names = cast.names();
        var published = new HashMap<String, SharedPlan>();
        for (var it : DemoFile.read("commons.yml", Shared.class)) {
            story.on(it.day(), it.of() + ", published", () -> published.put(it.of(), publish(it, names)));
            for (var fork : it.forks())
                story.on(fork.day(), fork.of() + ", fork", () -> fork(fork, there(published, it), names));
            for (var right : it.put_right())
                story.on(right.day(), it.of() + ", put right", () -> putRight(right, it, there(published, it), names));
        }
        story.on(AGREED, "observatory", () -> names.organisations().values().forEach(it -> agree(it.id())));
        story.on(1, "edition", editions::publish);
        story.tell();
    }

    private static SharedPlan there(Map<String, SharedPlan> published, Shared it) {
        return java.util.Objects.requireNonNull(published.get(it.of()), it.of());
    }

    private SharedPlan publish(Shared it, Cast.Names names) {
        var file = file(it.of(), names, true);
        var mediator = java.util.Objects.requireNonNull(file.mediator());
        var kept = publication.begin(file, it.title(), "", mediator);
        var written = new HashMap<String, String>();
        for (var line : kept.draft().bare().lines())
            if (it.steps().containsKey(line.tool()))
                written.put(line.key(), String.join("\n", it.steps().getOrDefault(line.tool(), List.of())));
        publication.write(file, kept.draft().filled(it.title(), true, Map.of(), written), Set.of(), mediator);
        var draft = drafts.of(file.id()).orElseThrow();
        var words = publication.suspects(file, draft).stream().map(Suspect::id).collect(Collectors.toSet());
        publication.decide(file, draft, new Decisions(words, Set.of()), mediator);
        int version = drafts.of(file.id()).orElseThrow().draft().version();
        var licence = Licence.of(it.licence()).orElseThrow();
        return publication
                .publish(file, version, licence, it.credit(), names.person(it.by()))
                .orElseThrow();
    }

    private void fork(Fork it, SharedPlan plan, Cast.Names names) {
        var file = file(it.of(), names, false);
        var own = plans.of(file.id()).orElseThrow();
        var keys = plan.story().lines().stream()
                .filter(line -> it.tools().contains(line.tool()))
                .map(Line::key)
                .collect(Collectors.toSet());
        forks.take(plan, own, keys, false, java.util.Objects.requireNonNull(file.mediator()));
    }

    private void putRight(PutRight it, Shared of, SharedPlan plan, Cast.Names names) {
        var line = plan.story().lines().stream()
                .filter(one -> one.tool().equals(it.tool()))
                .findFirst()
                .orElseThrow();
        var recipe = recipes.latest(plan.source(line.key())).orElseThrow();
        var steps = new java.util.ArrayList<>(recipe.steps());
        steps.set(it.step() - 1, steps.get(it.step() - 1).with(it.text()));
        var mediator =
                java.util.Objects.requireNonNull(file(of.of(), names, true).mediator());
        var correction = new Correction(recipe, steps, it.reason(), Set.of());
        var found = corrections.correct(correction, Decisions.NONE, mediator);
        if (found instanceof Corrected.Undecided(var suspects)) {
            var words = suspects.stream().map(Suspect::id).collect(Collectors.toSet());
            corrections.correct(correction, new Decisions(words, Set.of()), mediator);
        }
    }

    private void agree(PartyId organisation) {
        seats.in(organisation).stream()
                .filter(it -> it.seat().atLeast(Seat.REFERENT))
                .findFirst()
                .ifPresent(it -> consents.say(organisation, true, it.person()));
    }

    private Case file(String organisation, Cast.Names names, boolean closed) {
        var id = db.sql("select c.id from cases.case_card c join plan.plan_card p on p.case_file = c.id "
                        + "where c.organisation = :id and (c.state = 'CLOSED') = :closed and c.merged_into is null "
                        + "order by c.opened_at desc limit 1")
                .param("id", names.organisation(organisation).id().value(), "closed", closed)
                .single(java.util.UUID.class);
        return cases.find(new CaseId(id)).orElseThrow();
    }
}
