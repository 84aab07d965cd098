package org.fabcom.api;

import org.fabcom.imports.Imports;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** An editor of the catalogue and her program. */
abstract class WithEditor {

    static final InstanceRole EDITOR = InstanceRole.CATALOGUE_EDITOR;
    static final String FIELD = "/api/v1/catalogue/{slug}/fields/{field}/{act}";

    final Web web;
    final Neighbours neighbours;
    final Imports imports;
    final Programs programs;
    final Contract contract;
    final Person mireille;
    final WebVisitor editor;

    WithEditor(ApplicationContext application) {
        web = application.getBean(Web.class);
        neighbours = application.getBean(Neighbours.class);
        imports = application.getBean(Imports.class);
        programs = new Programs(web, application.getBean(ApiTokens.class));
        contract = new Contract(web);
        mireille = neighbours.person("Mireille", EDITOR);
        editor = programs.program(mireille, EDITOR);
    }

    JsonNode post(int status, String pattern, String path, String body) {
        return contract.holds("POST", pattern, status, Programs.send(editor, path, body));
    }
}
