package org.detente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.transforms.PTransform;
import org.junit.jupiter.api.Test;

/** The layout of the house: domain logic is plain Java, and only transforms know Beam. */
final class ArchitectureTest {
  private static final String[] DOMAIN = {
    "org.detente.article..",
    "org.detente.duplicate..",
    "org.detente.annotate..",
    "org.detente.cast..",
    "org.detente.mention..",
    "org.detente.quote..",
    "org.detente.event..",
    "org.detente.tone..",
    "org.detente.export..",
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.detente");

  private static final DescribedPredicate<JavaClass> TRANSFORMS_AND_THEIR_FUNCTIONS =
      DescribedPredicate.describe(
          "transforms and the functions inside them",
          type -> {
            JavaClass top = type;
            while (top.getEnclosingClass().isPresent()) {
              top = top.getEnclosingClass().get();
            }
            return top.isAssignableTo(PTransform.class);
          });

  private static final DescribedPredicate<JavaMethodCall> BEAMS_FILE_MATCHING =
      DescribedPredicate.describe(
          "FileIO lists or opens files, with a random reshuffle inside",
          call ->
              call.getTargetOwner().isAssignableTo(FileIO.class)
                  && List.of("match", "matchAll", "readMatches").contains(call.getName()));

  @Test
  void domainLogicDoesNotKnowBeam() {
    noClasses()
        .that()
        .resideInAnyPackage(DOMAIN)
        .and(DescribedPredicate.not(TRANSFORMS_AND_THEIR_FUNCTIONS))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.beam..")
        .check(CLASSES);
  }

  @Test
  void theCastHasNoTransform() {
    noClasses()
        .that()
        .resideInAPackage("org.detente.cast..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.beam..")
        .check(CLASSES);
  }

  @Test
  void domainLogicDoesNotKnowTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.detente", "org.detente.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.detente.cli..")
        .check(CLASSES);
  }

  @Test
  void elementsAreSpreadByOnePackageAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.detente.spread..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("org\\.apache\\.beam\\.sdk\\.transforms\\.(Reshuffle|Redistribute).*")
        .because("random keys make one bundle per element on the DirectRunner")
        .check(CLASSES);
  }

  @Test
  void filesAreListedWithoutBeamsRandomReshuffle() {
    noClasses().should().callMethodWhere(BEAMS_FILE_MATCHING).check(CLASSES);
  }

  @Test
  void transformsAreFinal() {
    classes()
        .that()
        .areAssignableTo(PTransform.class)
        .and()
        .areTopLevelClasses()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
  }

  @Test
  void branchesDoNotKnowEachOther() {
    for (String branch : new String[] {"mention", "quote", "event"}) {
      noClasses()
          .that()
          .resideInAPackage("org.detente." + branch + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              branch.equals("mention") ? "org.detente.quote.." : "org.detente.mention..",
              branch.equals("event") ? "org.detente.quote.." : "org.detente.event..")
          .check(CLASSES);
    }
  }

  @Test
  void packagesHaveNoCyclesButTheCastInItsText() {
    slices()
        .matching("org.detente.(article|duplicate|mention|quote|event|tone|summary|output)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }
}
