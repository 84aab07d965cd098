package org.fabcom.instance.setup;

import org.fabcom.kernel.Caches;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.TestPostgres;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;

/** An instance on its first day, and what the one who sets it up answers. */
final class SetupWorld {

    static final String PASSWORD = "lapin tambour brouette";

    private SetupWorld() {}

    static void firstDay(Caches caches) {
        TestPostgres.notOpened(CurrentBase.base());
        caches.clear();
    }

    /** Somebody who gave the right code. */
    static WebVisitor inside(Web web, SetupCodes codes) {
        var visitor = web.visitor();
        visitor.get("/installation")
                .form("Commencer")
                .fill("Code", codes.draw())
                .submit();
        return visitor;
    }

    /** Answers all steps but the last. */
    static WebAnswer answerAll(WebVisitor visitor) {
        var publisher = territory(visitor).submit().follow();
        var host = publisher
                .form("Continuer")
                .fill("Éditeur", "SCIC Les Trois-Rivières")
                .fill("Forme", "Coopérative (SCIC)")
                .fill("Adresse du siège", "3 rue du Gué\n38000 Sainte-Lucie")
                .fill("Téléphone de l’éditeur", "04 76 00 00 00")
                .fill("Courriel de l’éditeur", "bonjour@trois-rivieres.example")
                .fill("SIRET", "356 000 000 00048")
                .fill("Directeur", "Lucie Morel")
                .submit()
                .follow();
        var look = host.form("Continuer")
                .fill("Hébergeur", "L’Abri numérique")
                .fill("Adresse de l’hébergeur", "1 quai de l’Isère, 38000 Grenoble")
                .fill("Téléphone de l’hébergeur", "+33 4 76 11 11 11")
                .fill("Titulaire", "SCIC Les Trois-Rivières")
                .fill("Courriel de contact", "bonjour@trois-rivieres.example")
                .submit()
                .follow();
        return look.form("Continuer").fill("Couleur", "#2a6a35").submit().follow();
    }

    static org.fabcom.testing.WebForm territory(WebVisitor visitor) {
        return visitor.get("/installation/territoire")
                .form("Continuer")
                .fill("Nom du territoire", "Pays des Trois-Rivières")
                .fill("Communes", "Grenoble")
                .fill("Nom de la fabrique", "Les Trois-Rivières")
                .fill("Sous le nom", "fabrique de communs");
    }

    static WebAnswer open(WebVisitor visitor, String name, String email) {
        return visitor.get("/installation/vous")
                .form("Ouvrir la fabrique")
                .fill("Votre nom", name)
                .fill("Courriel", email)
                .fill("Mot de passe", PASSWORD)
                .submit();
    }
}
