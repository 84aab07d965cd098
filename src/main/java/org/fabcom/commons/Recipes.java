package org.fabcom.commons;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.plan.drawing.Templates;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All versions of all recipes, the highest number being the one that holds. Only added to. */
@Repository
public class Recipes {

    private static final TypeReference<List<RecipeStep>> STEPS = new TypeReference<>() {};

    private final Sql db;
    private final JsonMapper json;
    private final Templates templates;
    private final Clock clock;

    Recipes(Sql db, JsonMapper json, Templates templates, Clock clock) {
        this.db = db;
        this.json = json;
        this.templates = templates;
        this.clock = clock;
    }

    /** As it stands now. Of a template that nobody has put right yet, as it travels with the program. */
    public Optional<Recipe> latest(String source) {
        return versions(source).stream().findFirst();
    }

    /** The newest first. */
    public List<Recipe> versions(String source) {
        var kept = written(List.of(source)).getOrDefault(source, List.of());
        if (!kept.isEmpty()) return kept;
        return Recipe.family(source).flatMap(this::travelling).stream().toList();
    }

    /** What was written of each of these, the newest first; nothing of a template that nobody has put right. */
    public Map<String, List<Recipe>> written(Collection<String> sources) {
        return db
                .sql("select source, number, steps, reason, actor, at from commons.recipe_version "
                        + "where source = any (:sources) order by number desc")
                .param("sources", sources.toArray(String[]::new))
                .list(this::read)
                .stream()
                .collect(Collectors.groupingBy(Recipe::source));
    }

    private Optional<Recipe> travelling(String family) {
        var template = templates.family(family);
        if (!template.id().equals(family) || template.pitfalls().isEmpty()) return Optional.empty();
        var steps = new ArrayList<RecipeStep>();
        for (var it : template.pitfalls()) steps.add(new RecipeStep("p" + (steps.size() + 1), true, it.fr()));
        return Optional.of(new Recipe(Recipe.ofFamily(family), 1, steps, "", null, null));
    }

    void first(String source, List<RecipeStep> steps, PartyId by) {
        write(new Recipe(source, 1, steps, "", by, clock.instant()), by);
    }

    /** Puts it right; empty if somebody was faster. {@code before}: the version that was before their eyes. */
    @Transactional
    public Optional<Recipe> correct(String source, int before, List<RecipeStep> steps, String reason, PartyId by) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('accompaniment.recipe ' || :source, 0))")
                .param("source", source)
                .single((row, n) -> true);
        var now = latest(source).orElseThrow();
        if (now.number() != before) return Optional.empty();
        if (now.at() == null) first(source, now.steps(), by);
        write(new Recipe(source, before + 1, steps, reason, by, clock.instant()), by);
        return latest(source);
    }

    private void write(Recipe it, PartyId by) {
        db.sql("insert into commons.recipe_version (id, source, number, steps, reason, actor, at) "
                        + "values (:id, :source, :number, :steps::jsonb, :reason, :by, :now)")
                .param("id", Ids.next())
                .param("source", it.source())
                .param("number", it.number())
                .param("steps", json.writeValueAsString(it.steps()))
                .param("reason", it.reason())
                .param("by", by.value())
                .update();
    }

    private Recipe read(ResultSet row, int n) throws SQLException {
        return new Recipe(
                row.getString("source"),
                row.getInt("number"),
                json.readValue(row.getString("steps"), STEPS),
                row.getString("reason"),
                new PartyId(row.getObject("actor", UUID.class)),
                Times.read(row, "at"));
    }
}
