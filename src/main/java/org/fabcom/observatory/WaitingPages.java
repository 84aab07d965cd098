package org.fabcom.observatory;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.observatory.Edition.Row;
import org.fabcom.observatory.Edition.Table;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** For coordinators, who see every row anyway: the true figures that wait for the next edition. */
@Controller
record WaitingPages(Editions editions, EditionScreen screen) {

    static final String PATH = "/accompagnement/observatoire";

    @GetMapping(PATH)
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView show(Page page) {
        var world = editions.waiting();
        var tables = tables(world).stream().map(it -> screen.table(it, page)).toList();
        return page.show(
                "observatory/waiting",
                new WaitingView(world.sheets().size(), world.ended().size(), tables));
    }

    /** Every figure as it is. */
    static List<Table> tables(World world) {
        var tables = new ArrayList<Table>();
        var tools = new TreeMap<String, Integer>();
        world.sheets().forEach(it -> it.tools().forEach(one -> tools.merge(one, 1, Integer::sum)));
        tables.add(table("tools", tools));
        var left = new TreeMap<String, Integer>();
        world.ended().forEach(it -> it.left().keySet().forEach(one -> left.merge(one, 1, Integer::sum)));
        tables.add(table("left", left));
        for (var tool : left.keySet()) {
            var targets = new TreeMap<String, Integer>();
            world.ended().stream()
                    .flatMap(it -> Stream.ofNullable(it.left().get(tool)))
                    .forEach(it -> targets.merge(it, 1, Integer::sum));
            tables.add(table(Counted.targets(tool), targets));
        }
        for (var question : Counted.QUESTIONS) {
            var said = new LinkedHashMap<String, Integer>();
            question.answers().forEach(it -> said.put(it, 0));
            world.ended().forEach(it -> said.merge(question.of().apply(it), 1, Integer::sum));
            tables.add(table(question.id(), said));
        }
        return tables;
    }

    private static Table table(String id, Map<String, Integer> figures) {
        var rows = new ArrayList<Row>();
        figures.forEach((key, number) -> rows.add(new Row(key, number, List.of())));
        return new Table(id, List.of(), rows);
    }
}
