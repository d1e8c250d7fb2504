namespace Outreach.Architecture.Tests.Reading;

/// <summary>Those that measure the house's files read them right, also where they are hard to read.</summary>
public sealed class ReadingTests
{
    private const string EveryKind = """
        using System;
        namespace N;
        /// <summary>Words.</summary>
        [Some(Name = "x")]
        public sealed partial class Outer<T>(int first, Func<int, bool> second) : Basis(first), IOther
            where T : class, new()
        {
            private readonly Func<int> field = () =>
            {
                return 1;
            };
            public int Auto { get; init; } = 3;
            public int Long
            {
                get => 1;
                set { }
            }
            public int Short => field();
            [Fact]
            public async Task<(int A, int B)> Method<TIn>(
                int a = 1,
                string[]? b = null
            )
                where TIn : struct
            {
                int Local() { return 2; }
                if (a == 1) { Local(); }
            }
            public Outer() : this(1, x => x > 1) { }
            public static bool operator ==(Outer<T> a, Outer<T> b) => true;
            public static bool operator <=(Outer<T> a, Outer<T> b)
            {
                return true;
            }
            public int this[int i] => i;
            int IOther.Explicit(int a) =>
                a;
            private enum Kind { One = 1, Two }
            private record struct Pair(int A, int B);
            private sealed record Inner
            {
                public required int Deep { get; init; }
            }
            public abstract void Nothing(int a);
        }
        """;

    [Fact]
    public void Braces_in_strings_comments_and_letters_are_none()
    {
        const string Source = """"
            class A
            {
                // } and "
                /* } */
                string a = "}\"}", b = @"}""}", c = $"{(x ? "}" : $"{y}")}{{}}", d = $@"\{z}";
                char e = '}', f = '\'', g = '"';
                string h = $$"""
                    {{{i}} "" }
                    """;
            #region }
                void Last() { }
            }
            """";
        var file = CSharpFile.Read(Source);

        Assert.Equal(["A"], file.Types);
        Assert.Equal([new Stretch("Last", 11, 11)], file.Members);
    }

    [Fact]
    public void Every_kind_of_member_is_found_with_its_first_and_last_line()
    {
        var file = CSharpFile.Read(EveryKind);

        Assert.Equal(["Outer", "Kind", "Pair", "Inner"], file.Types);
        Assert.Equal(
            [
                new("Auto", 12, 12),
                new("Long", 13, 17),
                new("Short", 18, 18),
                new("Method", 20, 28),
                new("Outer", 29, 29),
                new("operator ==", 30, 30),
                new("operator <=", 31, 34),
                new("this[int i]", 35, 35),
                new("IOther.Explicit", 36, 37),
                new("Deep", 42, 42),
            ],
            file.Members.Where(m => m.Name is not "One" and not "Two").Select(m => m with { Name = m.Name.Replace("public int ", "") })
        );
    }

    [Fact]
    public void The_statements_of_a_program_are_one_piece()
    {
        const string Source = """
            using System;
            using var a = Open();
            foreach (var b in a)
            {
                Console.WriteLine(b);
            }
            return 0;
            internal sealed class Other { void Method() { } }
            """;

        Assert.Equal([new Stretch("Method", 8, 8), new Stretch("the statements of the file", 2, 7)], CSharpFile.Read(Source).Members);
    }

    [Fact]
    public void Every_kind_of_function_of_a_script_is_found()
    {
        const string Source = """
            async (sights, paper) => {
              const plain = /[{/]"/g.test(a) ? '}' : `}${b ? `{${c}` : '}'}`;
              const once = (
                ask
              ) => {
                if (ask) { return a / b / c; }
              };
              function named(a, b = () => 1) {
                for (const x of (y)) { }
              }
              const single = e => {
              };
              return { method(a) { }, data: { } };
            }
            """;

        Assert.Equal(
            [new("an arrow", 3, 7), new("named", 8, 10), new("e", 11, 12), new("method", 13, 13), new Stretch("an arrow", 1, 14)],
            ScriptFile.Functions(Source)
        );
    }

    [Fact]
    public void A_function_of_Python_ends_before_what_stands_as_far_left()
    {
        const string Source = """"
            def first(
                a,
            ):
                text = """
            def none():
            """

                def inner():
                    pass
                # a word
                return text

            second = 1
            """";

        Assert.Equal([new Stretch("first", 1, 11), new Stretch("inner", 8, 9)], PythonFile.Functions(Source));
    }
}
