# Shared by the scripts of bin/: finds the JDK 25 and speaks plainly when it is missing. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

java_major() { "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p'; }

is_jdk_25() { [ -x "$1/bin/javac" ] && [ "$(java_major "$1")" -ge 25 ] 2>/dev/null; }

# Sets and exports JAVA_HOME: the one given, that of the java on the PATH, then the usual places of each system.
find_jdk() {
  local candidate
  local on_path=""
  if command -v javac >/dev/null 2>&1; then
    on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)")")
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/*25* /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jenv/versions/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME="$candidate"
      return 0
    fi
  done
  die "LAPOR! needs a JDK 25 or newer and found none (looked at JAVA_HOME, PATH and the usual folders).
Get one:  Debian/Ubuntu: apt install openjdk-25-jdk, or temurin-25-jdk from the Adoptium packages
          Fedora: dnf install java-25-openjdk-devel     macOS: brew install openjdk@25
          any system: SDKMAN, 'sdk install java 25-tem'
Then run again, or name it: JAVA_HOME=/path/to/jdk-25 $0"
}

find_maven() {
  command -v mvn >/dev/null 2>&1 || die "LAPOR! is built with Maven 3.8 or newer and found no 'mvn' on the PATH.
Get it:  Debian/Ubuntu: apt install maven     Fedora: dnf install maven     macOS: brew install maven"
}

# Builds the program's jar when it is missing or older than any source.
build_jar() {
  local jar=app/target/lapor.jar
  if [ ! -f "$jar" ] || [ -n "$(find pom.xml app/pom.xml .mvn app/src/main -newer "$jar" -print -quit)" ]; then
    find_maven
    say "Building the program (the first time Maven fetches its libraries; that can take some minutes) …"
    mvn -B -ntp -pl app -DskipTests package
    touch "$jar"
  fi
}
