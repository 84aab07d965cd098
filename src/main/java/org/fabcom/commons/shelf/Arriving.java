package org.fabcom.commons.shelf;

import module java.base;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.commons.Licence;
import org.fabcom.commons.RecipeStep;
import org.fabcom.commons.SizeClass;
import org.fabcom.commons.Story;
import org.fabcom.commons.Story.Ancestor;
import org.fabcom.commons.Story.Count;
import org.fabcom.commons.Story.Line;
import org.fabcom.commons.Story.Milestone;
import org.fabcom.commons.Story.Result;
import org.fabcom.commons.Story.Setting;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Storable;
import org.fabcom.people.Trade;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of {@link OpenFormat} on its way in: read with suspicion, for anybody may have written it. Words are words, numbers
 * have bounds, what is not of the vocabulary is refused with its place; nothing is fetched from the addresses in it.
 */
final class Arriving {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    private static final Set<String> ENDS = Set.of("LEFT", "SET_UP", "KEPT", "ROLLED_BACK", "PAUSED", "OPEN");
    private static final int MOST_DAYS = 10_000;
    private static final int MOST_MINUTES = 10_000_000;
    private static final long MOST = 1_000_000_000_000L;

    private final Templates templates;
    private final List<String> wrong = new ArrayList<>();

    /** What was read; {@code plan} is null if anything is wrong, {@code wrong} names the places. */
    record Read(@Nullable Plan plan, List<String> wrong) {}

    record Plan(String id, Licence licence, String credit, Story story) {}

    private Arriving(Templates templates) {
        this.templates = templates;
    }

    static Read read(byte[] file, JsonMapper json, Templates templates) {
        JsonNode root;
        try {
            root = json.readTree(file);
        } catch (JacksonException unreadable) {
            return new Read(null, List.of("json"));
        }
        if (Storable.fault(root).isPresent()) return new Read(null, List.of("json"));
        if (root == null
                || !root.isObject()
                || !root.path("format").asString("").equals(OpenFormat.NAME)) return new Read(null, List.of("format"));
        if (root.path("formatVersion").asInt(0) != OpenFormat.VERSION) return new Read(null, List.of("formatVersion"));
        var reading = new Arriving(templates);
        var plan = reading.plan(root);
        return reading.wrong.isEmpty() ? new Read(plan, List.of()) : new Read(null, List.copyOf(reading.wrong));
    }

    private Plan plan(JsonNode root) {
        var licence = Licence.of(root.path("licence").asString(""));
        if (licence.isEmpty()) wrong.add("licence");
        var id = root.path("id").asString("");
        if (!id.matches("[A-Za-z0-9._:/-]{1,200}")) wrong.add("id");
        var story = new Story(
                Plain.line(text(root, "title", Story.LONGEST_TITLE, true, "title")),
                address(root, "source"),
                setting(root.path("organisation")),
                result(root.path("result")),
                lines(root.path("lines")),
                ancestors(root.path("madeFrom")));
        var before = story.ancestors().stream()
                .flatMap(it -> Licence.of(it.licence()).stream())
                .toList();
        if (licence.isPresent() && !Licence.after(before).contains(licence.get())) wrong.add("licence");
        return new Plan(id, licence.orElse(Licence.CC0), text(root, "credit", 200, true, "credit"), story);
    }

    private Setting setting(JsonNode it) {
        var kind = word(it, "kind", names(Trade.values()), "organisation.kind");
        var size = word(it, "size", names(SizeClass.values()), "organisation.size");
        var where = it.path("departement").asString("");
        if (!where.matches("|[0-9]{2,3}|2[AB]")) wrong.add("organisation.departement");
        return new Setting(kind, size.isEmpty() ? SizeClass.UNKNOWN : SizeClass.valueOf(size), where);
    }

    private Result result(JsonNode it) {
        return new Result(
                word(it, "outcome", names(Outcome.values()), "result.outcome"),
                whole(it, "days", MOST_DAYS, "result.days"),
                whole(it, "minutes", MOST_MINUTES, "result.minutes"),
                number(it, "cents", "result.cents"));
    }

    private List<Line> lines(JsonNode all) {
        if (!all.isArray() || all.isEmpty() || all.size() > Story.MOST_LINES) {
            wrong.add("lines");
            return List.of();
        }
        var keys = new HashSet<String>();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < all.size(); i++) {
            var line = line(all.get(i), "lines[" + i + "]");
            if (!keys.add(line.key())) wrong.add("lines[" + i + "].key");
            lines.add(line);
        }
        return lines;
    }

    private Line line(JsonNode it, String at) {
        var key = it.path("key").asString("");
        if (!key.matches("[a-z0-9]{1,20}")) wrong.add(at + ".key");
        var slug = it.path("slug").asString("");
        if (!slug.matches("[a-z0-9-]{0,80}")) wrong.add(at + ".slug");
        var family = it.path("family").asString("");
        if (!templates.family(family).id().equals(family)) wrong.add(at + ".family");
        var reason = it.path("reason").asString("");
        if (!reason.isEmpty() && !names(Reason.values()).contains(reason)) wrong.add(at + ".reason");
        boolean leaving = it.path("leaving").asBoolean(true);
        if (!leaving && templates.family(family).rank() > 3) wrong.add(at + ".leaving");
        return new Line(
                key,
                text(it, "tool", 200, false, at + ".tool"),
                slug.isEmpty() ? null : slug,
                family,
                leaving,
                text(it, "target", 200, false, at + ".target"),
                word(it, "end", ENDS, at + ".end"),
                reason,
                milestones(it.path("milestones"), at),
                whole(it, "days", MOST_DAYS, at + ".days"),
                whole(it, "doubleDays", MOST_DAYS, at + ".doubleDays"),
                whole(it, "minutes", MOST_MINUTES, at + ".minutes"),
                number(it, "cents", at + ".cents"),
                counts(it.path("counts"), at),
                recipe(it.path("recipe"), at));
    }

    private List<Milestone> milestones(JsonNode all, String at) {
        var milestones = new ArrayList<Milestone>();
        for (var it : few(all, 20, at + ".milestones")) {
            var day = whole(it, "day", MOST_DAYS, at + ".milestones");
            milestones.add(
                    new Milestone(word(it, "stage", names(Stage.values()), at + ".milestones"), day == null ? 0 : day));
        }
        return milestones;
    }

    private List<Count> counts(JsonNode all, String at) {
        var counts = new ArrayList<Count>();
        for (var it : few(all, 60, at + ".counts")) {
            var kind = it.path("kind").asString("");
            if (templates.kind(kind).isEmpty()) wrong.add(at + ".counts.kind");
            counts.add(new Count(kind, number(it, "left", at + ".counts"), number(it, "arrived", at + ".counts")));
        }
        return counts;
    }

    private List<RecipeStep> recipe(JsonNode all, String at) {
        var steps = new ArrayList<RecipeStep>();
        var ids = new HashSet<String>();
        for (var it : few(all, RecipeStep.MOST, at + ".recipe")) {
            var id = it.path("id").asString("");
            var text = text(it, "text", RecipeStep.LONGEST, true, at + ".recipe.text");
            if (!id.matches("[a-z0-9-]{1,40}") || !ids.add(id)) wrong.add(at + ".recipe.id");
            else if (!text.isEmpty())
                steps.add(new RecipeStep(id, it.path("pitfall").asBoolean(false), text));
        }
        return steps;
    }

    private List<Ancestor> ancestors(JsonNode all) {
        var ancestors = new ArrayList<Ancestor>();
        for (var it : few(all, 100, "madeFrom")) {
            var licence = it.path("licence").asString("");
            if (Licence.of(licence).isEmpty()) wrong.add("madeFrom.licence");
            ancestors.add(new Ancestor(
                    text(it, "id", 200, true, "madeFrom.id"),
                    Plain.line(text(it, "title", Story.LONGEST_TITLE, true, "madeFrom.title")),
                    text(it, "credit", 200, true, "madeFrom.credit"),
                    licence,
                    address(it, "source")));
        }
        return ancestors;
    }

    private List<JsonNode> few(JsonNode all, int most, String at) {
        if (all.isMissingNode() || all.isNull()) return List.of();
        if (!all.isArray() || all.size() > most) {
            wrong.add(at);
            return List.of();
        }
        var nodes = new ArrayList<JsonNode>();
        all.forEach(nodes::add);
        return nodes;
    }

    private String text(JsonNode it, String field, int longest, boolean needed, String at) {
        var node = it.path(field);
        if (!node.isMissingNode() && !node.isNull() && !node.isString()) wrong.add(at);
        var text = INVISIBLE.matcher(node.asString("")).replaceAll(" ").strip();
        if (needed && text.isEmpty() || text.length() > longest) wrong.add(at);
        return Plain.cut(text, longest);
    }

    private String address(JsonNode it, String field) {
        var text = it.path(field).asString("");
        if (text.isEmpty() || text.matches("https?://[^\\s\"<>]{1,300}")) return text;
        wrong.add(field);
        return "";
    }

    private String word(JsonNode it, String field, Set<String> known, String at) {
        var text = it.path(field).asString("");
        if (!known.contains(text)) wrong.add(at);
        return known.contains(text) ? text : "";
    }

    private @Nullable Integer whole(JsonNode it, String field, int most, String at) {
        var number = number(it, field, at);
        if (number == null) return null;
        if (number <= most) return number.intValue();
        wrong.add(at);
        return null;
    }

    /** Unknown is null, and stays so. */
    private @Nullable Long number(JsonNode it, String field, String at) {
        var node = it.path(field);
        if (node.isMissingNode() || node.isNull()) return null;
        if (node.isIntegralNumber() && node.canConvertToLong() && node.asLong() >= 0 && node.asLong() <= MOST)
            return node.asLong();
        wrong.add(at);
        return null;
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toSet());
    }
}
