package org.fabcom.plan.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fabcom.catalogue.Sheet;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.Tool;
import org.fabcom.plan.Draft;
import org.fabcom.plan.way.Item.Subject;
import org.fabcom.plan.way.Stage.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Statement A24: one item per tool of the diagnosis, in the order of precedence, and among equals in the order of the
 * diagnosis, after the groundwork that they need. What is free already is not left.
 */
@Component
public class Drawing {

    private static final String LANGUAGE = "fr";
    static final String DOMAIN = "domain";
    static final String EXPORTS = "exports";

    private final Templates templates;

    Drawing(Templates templates) {
        this.templates = templates;
    }

    private record Planned(Subject subject, Template template) {}

    public List<Draft> of(Diagnosis diagnosis) {
        var planned = new ArrayList<Planned>();
        var tools = diagnosis.byPriority().stream()
                .filter(it -> it.known() == null || !it.known().sheet().commons())
                .toList();
        for (var tool : tools) planned.add(leaving(tool));
        groundwork(tools, List.copyOf(planned)).forEach(it -> planned.add(setUp(it)));
        planned.sort(Comparator.comparingInt(it -> it.template().rank()));
        return planned.stream().map(it -> draft(it, planned)).toList();
    }

    private Planned leaving(Item tool) {
        var known = tool.known();
        return leaving(tool.name(), known == null ? null : known.sheet());
    }

    private Planned leaving(String tool, @Nullable Sheet sheet) {
        var template = templates.of(sheet == null ? List.of() : sheet.needs());
        var slug = sheet == null ? null : sheet.slug();
        return new Planned(
                new Subject(tool, slug, template.id(), Way.LEAVING, template.history(), template.closing()), template);
    }

    /** A tool as an item of a plan is about it; {@code sheet}: in the catalogue, if it is known there. */
    public Subject subject(String tool, @Nullable Sheet sheet) {
        return leaving(tool, sheet).subject();
    }

    /** What is put in place before others, as an item of a plan is about it. */
    Subject groundwork(String id) {
        return setUp(id).subject();
    }

    private Planned setUp(String id) {
        var groundwork = templates.groundwork(id);
        var name = groundwork.name().in(LANGUAGE);
        return new Planned(new Subject(name, null, id, Way.SETTING_UP, false, false), groundwork.template());
    }

    /** A domain name for what hangs on an address; a vault when accounts are people’s and there is none; exports for all that has a history. */
    private static List<String> groundwork(List<Item> tools, List<Planned> planned) {
        var needed = new ArrayList<String>();
        if (planned.stream().anyMatch(it -> it.template().domain())) needed.add(DOMAIN);
        boolean vault = planned.stream().anyMatch(it -> it.template().id().equals("passwords"));
        if (!vault && tools.stream().anyMatch(it -> personal(it.tool()))) needed.add("vault");
        if (planned.stream().anyMatch(it -> it.template().history())) needed.add(EXPORTS);
        return needed;
    }

    private static boolean personal(Tool tool) {
        return tool.owner() != null && tool.owner() != Tool.Owner.ENTITY;
    }

    private static Draft draft(Planned it, List<Planned> all) {
        if (!it.template().domain()) return new Draft(it.subject(), List.of());
        var domain = IntStream.range(0, all.size())
                .filter(i -> all.get(i).template().id().equals(DOMAIN))
                .boxed()
                .toList();
        return new Draft(it.subject(), domain);
    }
}
