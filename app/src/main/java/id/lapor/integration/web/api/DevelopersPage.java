package id.lapor.integration.web.api;

import id.lapor.ui.Problem;
import java.util.List;

/// What the page for programmers of other systems shows. Words may have code between backticks.
///
/// @param address where the API is
/// @param codes the types that are a list of constants
/// @param types the types that have fields
public record DevelopersPage(
    String address,
    List<Group> groups,
    List<Type> codes,
    List<Type> types,
    List<Problem> problems) {

  public DevelopersPage {
    groups = List.copyOf(groups);
    codes = List.copyOf(codes);
    types = List.copyOf(types);
    problems = List.copyOf(problems);
  }

  /// Operations that belong together.
  public record Group(String words, List<Operation> operations) {
    public Group {
      operations = List.copyOf(operations);
    }
  }

  /// An operation.
  ///
  /// @param words what it does
  /// @param commands which of a report's commands it gives
  public record Operation(
      String id,
      String method,
      String path,
      String words,
      String details,
      List<String> commands,
      List<Field> parameters,
      Body body,
      Answers answers) {
    public Operation {
      commands = List.copyOf(commands);
      parameters = List.copyOf(parameters);
    }
  }

  /// What an operation takes besides parameters.
  ///
  /// @param mediaType empty when it takes nothing
  /// @param example in JSON, or empty
  public record Body(String mediaType, List<Field> fields, String example) {
    public Body {
      fields = List.copyOf(fields);
    }
  }

  /// How an operation answers.
  ///
  /// @param errors the statuses of problem documents
  public record Answers(List<Answer> right, List<String> errors) {
    public Answers {
      right = List.copyOf(right);
      errors = List.copyOf(errors);
    }
  }

  /// An answer that is no problem.
  ///
  /// @param type name of the type of its body, or empty
  public record Answer(String status, String words, String type) {}

  /// A parameter, or a field of a request or an answer.
  ///
  /// @param place of a parameter: `path`, `query` or `header`; else empty
  /// @param type as it is called, such as `date` or `Event[]`
  /// @param link name of the type that explains it, or empty
  public record Field(
      String name,
      String place,
      String type,
      String link,
      boolean required,
      List<Limit> limits,
      String words) {
    public Field {
      limits = List.copyOf(limits);
    }
  }

  /// What a value must keep to.
  ///
  /// @param name the last part of the key of its words
  /// @param values what they are said with
  public record Limit(String name, List<Object> values) {
    public Limit {
      values = List.copyOf(values);
    }
  }

  /// A type that others refer to by its name.
  public record Type(String name, String words, List<Field> fields, List<Constant> constants) {
    public Type {
      fields = List.copyOf(fields);
      constants = List.copyOf(constants);
    }
  }

  /// A constant and what it means.
  public record Constant(String code, String words) {}
}
