package org.fabcom;

import org.fabcom.kernel.command.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The front door: one program that is the site, its database and its commands. Rooms may use the same class names. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class FabCom {

    public static void main(String[] args) {
        System.exit(new Launch(FabCom.class).run(args));
    }
}
