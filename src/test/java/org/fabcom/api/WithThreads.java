package org.fabcom.api;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.talk.Subject;
import org.fabcom.talk.Threads;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Table;
import org.fabcom.testing.Web;
import org.springframework.context.ApplicationContext;

/** A table at which two people talk, and their programs. */
abstract class WithThreads {

    static final String LIST = "/api/v1/threads";
    static final String ONE = LIST + "/{kind}/{id}";
    static final String SAY = ONE + "/messages";

    final ApplicationContext application;
    final Neighbours neighbours;
    final Table table;
    final Threads threads;
    final Answers answers;
    final Programs programs;
    final Contract contract;
    final Person lucie;
    final Person yann;
    final Subject back;

    WithThreads(ApplicationContext application) {
        this.application = application;
        neighbours = application.getBean(Neighbours.class);
        table = application.getBean(Table.class);
        threads = application.getBean(Threads.class);
        answers = application.getBean(Answers.class);
        var web = application.getBean(Web.class);
        programs = new Programs(web, application.getBean(ApiTokens.class));
        contract = new Contract(web);
        lucie = neighbours.person("Lucie");
        yann = neighbours.person("Yann");
        back = table.laid(List.of(lucie), List.of(yann));
    }

    static String at(Subject it) {
        return LIST + "/" + it.kind() + "/" + it.id();
    }
}
