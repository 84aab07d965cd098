package org.fabcom.plan;

import org.fabcom.catalogue.Sheets;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.drawing.Drawing;
import org.fabcom.plan.drawing.Enlarging;
import org.springframework.context.ApplicationContext;

/** A plan to which a tool may be added. */
abstract class WithTrello {

    final PlanLines lines;
    final PlanConsents consents;
    final Drawing drawing;
    final Enlarging enlarging;
    final Sheets sheets;
    final Sql db;
    final Accompanied accompanied;
    Garden garden;

    WithTrello(ApplicationContext beans) {
        lines = beans.getBean(PlanLines.class);
        consents = beans.getBean(PlanConsents.class);
        drawing = beans.getBean(Drawing.class);
        enlarging = beans.getBean(Enlarging.class);
        sheets = beans.getBean(Sheets.class);
        db = beans.getBean(Sql.class);
        accompanied = new Accompanied(beans);
    }

    void trello() {
        var sheet = sheets.find("trello").orElseThrow();
        var tool = drawing.subject(sheet.name(), sheet);
        lines.join(garden.plan(), tool, garden.yann.id(), there -> enlarging.joining(tool, there));
    }
}
