package org.fabcom.talk;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Table;
import org.springframework.context.ApplicationContext;

/** Lucie and Yann at one table. */
abstract class OneTable {

    final Neighbours neighbours;
    final Table table;
    final Threads threads;
    final Sql db;
    final Person lucie;
    final Person yann;
    final Subject subject;

    OneTable(ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        table = beans.getBean(Table.class);
        threads = beans.getBean(Threads.class);
        db = beans.getBean(Sql.class);
        lucie = neighbours.person("Lucie");
        yann = neighbours.person("Yann");
        subject = table.laid(List.of(lucie), List.of(yann));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
