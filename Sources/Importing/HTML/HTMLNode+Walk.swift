// SPDX-License-Identifier: Apache-2.0

internal import CGumbo

extension HTMLNode {
    /// One step of a walk through a tree.
    enum Step {
        case enter(HTMLNode)
        case leave(HTMLNode)
    }

    /// Walks over everything within this node in document order, without recursion.
    ///
    /// `body` answers whether the walk goes into the node it enters; of a node that it does not go into, or that is no
    /// element, there is no leaving.
    func walk(_ body: (Step) -> Bool) {
        var stack: [(node: HTMLNode, children: Children)] = [(self, children)]
        while let last = stack.indices.last {
            guard let child = stack[last].children.next() else {
                let left = stack.removeLast().node
                if !stack.isEmpty { _ = body(.leave(left)) }
                continue
            }
            if body(.enter(child)), child.isElement { stack.append((child, child.children)) }
        }
    }

    /// The elements within this one, in document order, that satisfy a condition; what lies within a match is not searched.
    func outermost(_ condition: (HTMLNode) -> Bool) -> [HTMLNode] {
        var found: [HTMLNode] = []
        walk { step in
            guard case .enter(let node) = step, node.isElement else { return false }
            guard condition(node) else { return true }
            found.append(node)
            return false
        }
        return found
    }

    /// The first element within this one, in document order, that satisfies a condition.
    func first(_ condition: (HTMLNode) -> Bool) -> HTMLNode? {
        var found: HTMLNode?
        walk { step in
            guard found == nil, case .enter(let node) = step, node.isElement else { return false }
            if condition(node) { found = node }
            return found == nil
        }
        return found
    }

    /// The first element within this one that has this class.
    func first(class name: StaticString) -> HTMLNode? { first { $0.hasClass(name) } }

    /// The first element within this one with this tag.
    func first(tag: GumboTag) -> HTMLNode? { first { $0.tag == tag } }

    /// The outermost elements within this one that have this class.
    func outermost(class name: StaticString) -> [HTMLNode] { outermost { $0.hasClass(name) } }
}
