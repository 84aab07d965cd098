package org.fabcom.plan.drawing;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.Item.Danger;
import org.fabcom.diagnosis.Tool;
import org.fabcom.plan.Draft;
import org.fabcom.plan.way.Item.Subject;
import org.fabcom.plan.way.Stage.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Statement A24, ADRs 0213 and 0226: first the accounts to be got back, then the groundwork, then one item per tool to be left.
 * Accounts and tools each go in the order that the board decided; those that it did not choose behind, in the order of
 * precedence, and among equals in that of the sheet, the danger of loss. What the sheet says to keep, and what is free already, is not left unless the board chose it.
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

    /** {@code about}: the tool of the sheet it is about, null for groundwork that serves several. */
    private record Planned(
            Subject subject, Template template, @Nullable Item about) {}

    public List<Draft> of(Diagnosis diagnosis) {
        return of(diagnosis, List.of());
    }

    /** @param chosen names of tools in the order decided; empty while nothing is decided */
    public List<Draft> of(Diagnosis diagnosis, List<String> chosen) {
        var sheet = diagnosis.byPriority();
        var tools = sheet.stream()
                .filter(it -> it.known() == null || !it.known().sheet().commons())
                .filter(it -> chosen.contains(it.name()) || !it.stays())
                .sorted(Comparator.<Item>comparingInt(it -> place(it, chosen))
                        .thenComparingInt(it -> template(it).rank()))
                .toList();
        var left = tools.stream().map(this::leaving).toList();
        var planned = new ArrayList<Planned>();
        sheet.stream()
                .filter(it -> it.danger() == Danger.HOLDER_GONE && it.account())
                .sorted(Comparator.comparingInt(it -> place(it, chosen)))
                .forEach(it -> planned.add(regaining(it)));
        groundwork(sheet, left).stream()
                .map(it -> new Planned(groundwork(it), templates.family(it), null))
                .sorted(Comparator.comparingInt(it -> it.template().rank()))
                .forEach(planned::add);
        planned.addAll(left);
        return planned.stream().map(it -> draft(it, planned)).toList();
    }

    /** Those that were not chosen wait behind those that were. */
    private static int place(Item it, List<String> chosen) {
        int at = chosen.indexOf(it.name());
        return at < 0 ? chosen.size() : at;
    }

    private Planned leaving(Item tool) {
        var known = tool.known();
        var sheet = known == null ? null : known.sheet();
        return new Planned(subject(tool.name(), sheet), template(sheet), tool);
    }

    private Template template(Item tool) {
        return template(tool.known() == null ? null : tool.known().sheet());
    }

    private Planned regaining(Item tool) {
        var family = Templates.ACCOUNT
                + (tool.holding() == Item.Holding.ADDRESS
                        ? ""
                        : "-" + tool.holding().code());
        var name = templates.groundwork(family).name().about(LANGUAGE, tool.name());
        return new Planned(
                new Subject(name, null, family, Way.SETTING_UP, false, false), templates.family(family), tool);
    }

    private Template template(@Nullable Sheet sheet) {
        return templates.of(sheet == null ? List.of() : sheet.needs());
    }

    /** A tool as an item of a plan is about it; {@code sheet}: in the catalogue, if it is known there. */
    public Subject subject(String tool, @Nullable Sheet sheet) {
        var template = template(sheet);
        var slug = sheet == null ? null : sheet.slug();
        return new Subject(tool, slug, template.id(), Way.LEAVING, template.history(), template.closing());
    }

    /** What is put in place before others, as an item of a plan is about it. */
    Subject groundwork(String id) {
        var name = templates.groundwork(id).name().in(LANGUAGE);
        return new Subject(name, null, id, Way.SETTING_UP, false, false);
    }

    /** A domain name for what hangs on an address; a vault when accounts are people’s and there is none; exports for all that has a history. */
    private static List<String> groundwork(List<Item> tools, List<Planned> left) {
        var needed = new ArrayList<String>();
        if (left.stream().anyMatch(it -> it.template().domain())) needed.add(DOMAIN);
        boolean vault = left.stream().anyMatch(it -> it.template().id().equals("passwords"));
        if (!vault && tools.stream().anyMatch(it -> personal(it.tool()))) needed.add("vault");
        if (left.stream().anyMatch(it -> it.template().history())) needed.add(EXPORTS);
        return needed;
    }

    private static boolean personal(Tool tool) {
        return tool.owner() != null && tool.owner() != Tool.Owner.ENTITY;
    }

    /** A tool builds on the domain name if it hangs on an address, and on its own account where that is to be got back. */
    private static Draft draft(Planned it, List<Planned> all) {
        if (it.subject().way() == Way.SETTING_UP) return new Draft(it.subject(), List.of());
        var needs = IntStream.range(0, all.size())
                .filter(i -> all.get(i).subject().way() == Way.SETTING_UP)
                .filter(i -> it.template().domain()
                                && all.get(i).template().id().equals(DOMAIN)
                        || it.about() != null && it.about() == all.get(i).about())
                .boxed()
                .toList();
        return new Draft(it.subject(), needs);
    }
}
