package org.fabcom;

import module java.base;
import org.fabcom.kernel.backup.BackupCommand;
import org.fabcom.kernel.backup.RestoreCommand;
import org.fabcom.kernel.command.Launch;
import org.fabcom.kernel.export.ArriveCommand;
import org.fabcom.kernel.export.ExportCommand;
import org.fabcom.places.opendata.OpenFiles;
import org.fabcom.tally.TallyCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The front door: one program that is the site, its database and its commands. Rooms may use the same class names. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class FabCom {

    /** Jobs compute on virtual threads, the door waits on them: work for two processors must not keep it from waiting well. */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    public static void main(String[] args) {
        if (System.getProperty(CARRIERS) == null)
            System.setProperty(CARRIERS, "" + Math.max(8, Runtime.getRuntime().availableProcessors()));
        var bare = List.of(
                new BackupCommand(),
                new RestoreCommand(),
                new ExportCommand(List.of(new OpenFiles())),
                new ArriveCommand(),
                new TallyCommand());
        System.exit(new Launch(FabCom.class, bare).run(args));
    }
}
