using System.Reflection;
using System.Reflection.Emit;

namespace SupervisionPortal.Web.Tests.Architecture;

/// <summary>Every type a type names: in its signatures, attributes and method bodies.</summary>
internal static class TypeUses
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<Type> Of(Type type)
    {
        var uses = new HashSet<Type>();
        Add(uses, type.BaseType);
        foreach (var used in type.GetInterfaces())
        {
            Add(uses, used);
        }

        AddAttributes(uses, type);
        foreach (var member in type.GetMembers(Everything))
        {
            AddAttributes(uses, member);
            switch (member)
            {
                case FieldInfo field:
                    Add(uses, field.FieldType);
                    break;
                case PropertyInfo property:
                    Add(uses, property.PropertyType);
                    break;
                case MethodBase method:
                    AddMethod(uses, method);
                    break;
                default:
                    break;
            }
        }

        return uses;
    }

    private static void AddMethod(HashSet<Type> uses, MethodBase method)
    {
        Add(uses, (method as MethodInfo)?.ReturnType);
        foreach (var parameter in method.GetParameters())
        {
            Add(uses, parameter.ParameterType);
        }

        if (method.GetMethodBody() is not { } body)
        {
            return;
        }

        foreach (var local in body.LocalVariables)
        {
            Add(uses, local.LocalType);
        }

        foreach (var token in Tokens(body.GetILAsByteArray() ?? []))
        {
            AddMember(uses, Resolve(method, token));
        }
    }

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            var operation = Codes[value];
            at += operation.Size;
            switch (operation.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    yield return BitConverter.ToInt32(code, at);
                    at += 4;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * BitConverter.ToInt32(code, at));
                    break;
                default:
                    at += Length(operation.OperandType);
                    break;
            }
        }
    }

    private static int Length(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        var ofType = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        var ofMethod = method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, ofType, ofMethod);
    }

    private static void AddMember(HashSet<Type> uses, MemberInfo? member)
    {
        Add(uses, member as Type ?? member?.DeclaringType);
        if (member is MethodInfo method)
        {
            Add(uses, method.ReturnType);
            foreach (var argument in method.IsGenericMethod ? method.GetGenericArguments() : [])
            {
                Add(uses, argument);
            }
        }
    }

    private static void AddAttributes(HashSet<Type> uses, MemberInfo member)
    {
        foreach (var attribute in member.GetCustomAttributesData())
        {
            Add(uses, attribute.AttributeType);
            foreach (var argument in attribute.ConstructorArguments.Select(argument => argument.Value).OfType<Type>())
            {
                Add(uses, argument);
            }
        }
    }

    private static void Add(HashSet<Type> uses, Type? type)
    {
        if (type is null)
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(uses, type.GetElementType());
            return;
        }

        if (uses.Add(type) && type.IsGenericType)
        {
            foreach (var argument in type.GetGenericArguments())
            {
                Add(uses, argument);
            }
        }
    }
}
