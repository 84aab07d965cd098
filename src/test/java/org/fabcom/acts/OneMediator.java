package org.fabcom.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebForm;
import org.fabcom.testing.WebVisitor;
import org.springframework.context.ApplicationContext;

/** A mediator at their browser, who notes acts. */
abstract class OneMediator {

    final Neighbours neighbours;
    final Sql db;
    final LocalDate today;
    final Person yann;
    final WebVisitor browser;

    OneMediator(ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        db = beans.getBean(Sql.class);
        today = LocalDate.now(beans.getBean(Clock.class).withZone(Choices.ZONE));
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        browser = neighbours.signedIn(yann);
    }

    String noted(WebForm form) {
        assertThat(form.submit().follow().text()).contains("Acte noté");
        return db.sql("select id::text from acts.act where mediator = :yann order by noted_at desc limit 1")
                .param("yann", yann.id().value())
                .single(String.class);
    }

    void refused(String sql) {
        assertThatThrownBy(() -> db.sql(sql).update())
                .as(sql)
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }
}
