package org.fabcom.commons.publishing;

import module java.base;
import org.fabcom.commons.RecipeStep;
import org.fabcom.commons.Story;
import org.fabcom.commons.Story.Line;
import org.fabcom.commons.Story.Setting;

/**
 * A plan on its way to being published. All that people wrote is offered and left out unless it is kept; what is written for
 * the occasion, {@code steps}, is by line. Immutable.
 */
public record PublicationDraft(Story bare, boolean place, List<Offer> offers, Map<String, String> steps, int version) {

    /** What was written in the plan: where, and whether it shall be shown. */
    record Offer(String id, String line, Kind kind, String text, boolean kept) {}

    /** A name is shown in its place; words become a pitfall of the line. */
    enum Kind {
        TOOL,
        TARGET,
        WORDS
    }

    public PublicationDraft {
        offers = List.copyOf(offers);
        steps = Map.copyOf(steps);
    }

    /** As somebody filled it in: which offers are kept, with which words. */
    public PublicationDraft filled(String title, boolean where, Map<String, String> kept, Map<String, String> written) {
        var chosen = offers.stream()
                .map(it -> new Offer(
                        it.id(),
                        it.line(),
                        it.kind(),
                        kept.getOrDefault(it.id(), it.text()),
                        kept.containsKey(it.id())))
                .toList();
        return new PublicationDraft(named(title), where, chosen, written, version);
    }

    private Story named(String title) {
        return new Story(title, "", bare.setting(), bare.result(), bare.lines(), bare.ancestors());
    }

    /** What will be published. */
    Story story() {
        var setting = place
                ? bare.setting()
                : new Setting(bare.setting().kind(), bare.setting().size(), "");
        var lines = bare.lines().stream().map(this::line).toList();
        return new Story(bare.title(), "", setting, bare.result(), lines, bare.ancestors());
    }

    private Line line(Line it) {
        return new Line(
                it.key(),
                name(it.key(), Kind.TOOL, it.tool()),
                it.slug(),
                it.family(),
                it.leaving(),
                name(it.key(), Kind.TARGET, it.target()),
                it.end(),
                it.reason(),
                it.milestones(),
                it.days(),
                it.doubleDays(),
                it.minutes(),
                it.cents(),
                it.counts(),
                recipe(it.key()));
    }

    private String name(String line, Kind kind, String otherwise) {
        return offers.stream()
                .filter(it -> it.kept() && it.line().equals(line) && it.kind() == kind)
                .map(Offer::text)
                .findFirst()
                .orElse(otherwise);
    }

    private List<RecipeStep> recipe(String line) {
        var recipe = new ArrayList<RecipeStep>();
        for (var text : written(line)) recipe.add(new RecipeStep("p" + (recipe.size() + 1), false, text));
        offers.stream()
                .filter(it -> it.kept() && it.line().equals(line) && it.kind() == Kind.WORDS)
                .forEach(it -> recipe.add(new RecipeStep("p" + (recipe.size() + 1), true, it.text())));
        return recipe.stream().limit(RecipeStep.MOST).toList();
    }

    /** One step a line. */
    private List<String> written(String line) {
        return steps.getOrDefault(line, "")
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> it.length() > RecipeStep.LONGEST ? it.substring(0, RecipeStep.LONGEST) : it)
                .toList();
    }

    /** All that people wrote and that will be read: what somebody looks through first. */
    List<String> words() {
        var story = story();
        var seen = new HashSet<String>();
        return Stream.concat(
                        Stream.of(story.title()),
                        story.lines().stream()
                                .flatMap(it -> Stream.concat(
                                        keptNames(it), it.recipe().stream().map(RecipeStep::text))))
                .filter(it -> !it.isBlank() && seen.add(it))
                .toList();
    }

    private Stream<String> keptNames(Line line) {
        return offers.stream()
                .filter(it -> it.kept() && it.line().equals(line.key()) && it.kind() != Kind.WORDS)
                .map(Offer::text);
    }

    /** The names that the catalogue knows, which are nobody's. */
    Set<String> tools() {
        return bare.lines().stream()
                .flatMap(it -> Stream.of(it.tool(), it.target()))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
    }
}
