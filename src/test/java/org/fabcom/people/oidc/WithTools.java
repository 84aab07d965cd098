package org.fabcom.people.oidc;

import static org.fabcom.people.oidc.StandInTool.json;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** Tools that Anne, who administrates, let people be known by; none is left afterwards. */
abstract class WithTools {

    final Web web;
    final Neighbours neighbours;
    final Answers answers;
    final Sql db;
    final Person anne;

    WithTools(ApplicationContext beans) {
        web = beans.getBean(Web.class);
        neighbours = beans.getBean(Neighbours.class);
        answers = beans.getBean(Answers.class);
        db = beans.getBean(Sql.class);
        anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
    }

    @BeforeEach
    @AfterEach
    void without() {
        answers.save(Map.of("two_steps", ""), null);
        db.sql("delete from people.oidc_client").update();
    }

    StandInTool tool(String name, String organisation) {
        return StandInTool.named(web, neighbours.signedIn(anne), name, organisation);
    }

    String access(StandInTool tool, WebVisitor person) {
        return json(tool.redeem(tool.code(person))).path("access_token").asString();
    }
}
